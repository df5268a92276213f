import { Location } from '@angular/common';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SheetPage } from '../../../apps/portal/src/app/ledger/sheet.page.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { type Given, kept, proofOf, savedFiles } from '../support/proof.ts';
import { answered, asMum, child, farrow, people, rowan, said } from '../support/rowan.ts';

const saved = savedFiles();
const print = jest.fn();
beforeEach(() => {
  print.mockClear();
  Object.assign(window, { print });
});

const at = `/proof/receipt/${rowan}/HRD-9X2P-4TQM`;
const row = said({ reads: [{ by: farrow, at: '2026-09-05T08:00:00.000Z' as never }], answers: [answered()], open: false });
const shown = (given: Given = {}, doors: Record<string, Answering> = {}): Promise<Opened> =>
  opened(SheetPage, 'proof/receipt/:childId/:code', at, asMum, {
    doors: { 'ledger/receipt': () => kept(given), 'input/input': () => ({ input: row, child, people }), ...doors },
    commands: [],
  });

describe('given the receipt of a worry as a page', () => {
  it('when it is opened then words, code, time with its year, what school did, the square, the sign and the way to check are on it', async () => {
    const here = await shown();
    await here.sees('Answered by Ms Farrow');
    const parts = [
      '“It is the noise at dinner',
      'HRD-9X2P-4TQM',
      'Friday 4 September 2026, 22:41',
      'By Mum, about Rowan',
      'Read by Ms Farrow',
    ];
    for (const part of [...parts, 'K7QM-2XVD-90AB-4TRS', 'localhost/heard-verify.html']) expect(here.text()).toContain(part);
    expect(here.host.querySelectorAll('h-qr-code svg')).toHaveLength(1);
    expect(print).not.toHaveBeenCalled();
  });

  it('when its button is pressed then it prints, and the file is the proof', async () => {
    const here = await shown();
    await here.sees('Read by Ms Farrow');
    await here.press('Print');
    await here.press('Download');
    expect([print.mock.calls.length, await saved.at(-1)?.content.text()]).toEqual([1, proofOf()]);
  });

  it('when the words fill more than a page then fewer are printed, all are shown, and that is said', async () => {
    const words = 'It is loud. '.repeat(800);
    const here = await shown({ data: { concernId: row.inputId, words } });
    await here.sees('of 9600 letters');
    expect(here.host.querySelector('.whole')?.textContent).toContain(words);
    expect(here.host.querySelector('.printed')?.textContent?.length).toBeLessThan(5_000);
  });

  it('when the entry is not open to them any more then the receipt still is', async () => {
    const here = await shown({}, { 'input/input': () => ({ status: 404, problem: { code: 'not-found' } }) });
    await here.sees('School has it: Friday 4 September 2026, 22:41');
  });
});

describe('given a receipt of something else', () => {
  it.each([
    ['PermissionGiven', { consentId: 'c', words: null }, 'You said yes', 'There were no words with it.'],
    [
      'DecisionAnswered',
      { answers: [{ answer: 'disagreed', words: 'Home is calmer.' }] },
      'Your answer to a decision',
      '“Home is calmer.”',
    ],
    [
      'DecisionAnswered',
      {
        decisionId: 'd',
        answers: [
          { answer: 'agreed', words: null },
          { answer: 'agreed', words: null },
        ],
      },
      'Your answer to a decision',
      'Agreed: 2. Disagreed: 0.',
    ],
    [
      'VoiceShared',
      { answers: [{ attachments: [{ blobId: 'a' }] }] },
      'What you told school',
      'With it goes a drawing, a sound or a photo.',
    ],
    ['VoiceShared', { answers: [{ attachments: [{ blobId: 'a' }, { blobId: 'b' }] }] }, 'What you told school', 'With it go 2 drawings'],
    ['ChildPlaced', {}, 'What you gave school', 'There were no words with it.'],
  ] as const)('when it is %s then it says so, with what words there were', async (type, data, heading, words) => {
    const here = await shown({ type, data });
    await here.sees(heading);
    for (const part of [words, 'School has it:']) expect(here.text()).toContain(part);
  });
});

describe('given no receipt', () => {
  it('when the code is somebody else’s then that is said', async () => {
    const here = await shown({}, { 'ledger/receipt': () => ({ status: 404, problem: { code: 'not-found' } }) });
    await here.sees('There is no receipt of yours with this code.');
  });

  it('when school fails then it can be asked again', async () => {
    let times = 0;
    const here = await shown({}, { 'ledger/receipt': () => (++times === 1 ? { status: 500, problem: {} } : kept()) });
    await here.sees('We cannot reach school just now');
    await here.press('Try again');
    await here.sees('Read by Ms Farrow');
  });
});

describe('given a press of Print on another page', () => {
  it('when that page had the proof then school is asked for nothing but the sign, which is open to everybody', async () => {
    jest.spyOn(Location.prototype, 'getState').mockReturnValue({ print: true, proof: proofOf() });
    const none: Answering = () => ({ status: 404, problem: { code: 'not-found' } });
    const here = await shown({}, { 'ledger/receipt': none, 'log/key': () => ({ sign: 'TH1S-0N3M-UST8-E1T0' }) });
    await here.sees('TH1S-0N3M-UST8-E1T0');
    expect([here.text().includes('It is the noise'), print.mock.calls.length]).toEqual([true, 1]);
  });

  it('when the page is whole then it prints once, and not when it is opened again', async () => {
    jest.spyOn(Location.prototype, 'getState').mockReturnValue({ print: true });
    const here = await shown();
    await here.sees('Read by Ms Farrow');
    expect(print).toHaveBeenCalledTimes(1);
    expect((history.state as { print?: boolean }).print).toBe(false);
  });
});
