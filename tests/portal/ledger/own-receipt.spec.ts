import { Component } from '@angular/core';
import { describe, expect, it } from '@jest/globals';
import { encode } from 'uqr';
import { OwnReceipt } from '../../../apps/portal/src/app/ledger/own-receipt.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { eventually } from '../../support/eventually.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { kept, paperOf, proofOf, savedFiles } from '../support/proof.ts';
import { asMum, rowan } from '../support/rowan.ts';

let handed: string | null | undefined;

@Component({
  imports: [OwnReceipt],
  template: `<h-own-receipt
    childId="${rowan}"
    code="HRD-9X2P-4TQM"
    recordedAt="2026-09-04T21:41:00.000Z"
    words="Too loud."
    [proof]="proof"
  />`,
})
class Somewhere {
  readonly proof = handed;
}

const saved = savedFiles();
const asked: string[] = [];

async function shown(proof: string | null | undefined, doors: Record<string, Answering> = {}, me: Me = asMum): Promise<Opened> {
  [handed, saved.length, asked.length] = [proof, 0, 0];
  const noted = Object.entries(doors).map(([path, door]) => [path, (one: never) => (asked.push(path), door(one))]);
  const here = await opened(Somewhere, 'here', '/here', me, { doors: Object.fromEntries(noted), commands: [] });
  await says(here, 'HRD-9X2P-4TQM');
  return here;
}
/** While something is being fetched too: there the page is not at rest. */
const says = (here: Opened, words: string): Promise<void> => eventually(() => here.text().includes(words), words, 4000);
const file = async (): Promise<readonly [string | undefined, string | undefined]> => [saved[0]?.name, await saved[0]?.content.text()];
const squareOf = (words: string): string =>
  encode(words, { ecc: words.length > 600 ? 'L' : 'M', border: 3 })
    .data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
const refused =
  (status: number, code: string): Answering =>
  () => ({ status, problem: { code } });

describe('given the proof came with the answer', () => {
  it('when it is downloaded then it is the proof to the byte, and school is asked for nothing', async () => {
    const here = await shown(proofOf(), { 'ledger/receipt': () => kept() });
    await here.press('Download');
    await here.sees('Kept as HRD-9X2P-4TQM.tlog-proof');
    expect(await file()).toEqual(['HRD-9X2P-4TQM.tlog-proof', proofOf()]);
    expect(asked).toEqual([]);
  });

  it('when the square is wanted then it stands there, made here, and goes again', async () => {
    const here = await shown(proofOf());
    expect(here.host.querySelector('h-qr-code')).toBeNull();
    await here.press('Show as a square');
    await here.sees('A camera reads the proof');
    expect(here.host.querySelector('h-qr-code svg')?.getAttribute('aria-label')).toContain('without the words');
    expect(here.host.querySelector('h-qr-code path')?.getAttribute('d')).toBe(squareOf(paperOf()));
    expect([here.button('Put the square away').getAttribute('aria-expanded'), asked]).toEqual(['true', []]);
    await here.press('Put the square away');
    expect(here.host.querySelector('h-qr-code')).toBeNull();
  });

  it('when it is to be printed then its page is the next one', async () => {
    const here = await shown(proofOf());
    await here.press('Print');
    expect(here.url()).toBe(`/proof/receipt/${rowan}/HRD-9X2P-4TQM`);
  });
});

describe('given a page that was opened again', () => {
  it('when nothing is pressed then school is not asked', async () => {
    await shown(undefined, { 'ledger/receipt': () => kept() });
    expect(asked).toEqual([]);
  });

  it('when Download is pressed then the proof is fetched, and kept by itself', async () => {
    const here = await shown(undefined, { 'ledger/receipt': () => kept() });
    await here.press('Download');
    await here.sees('Kept as HRD-9X2P-4TQM.tlog-proof');
    expect((await file())[1]).toBe(proofOf());
  });

  it('when it is not theirs then that is said, and the code stands', async () => {
    const here = await shown(undefined);
    await here.press('Download');
    await here.sees('only to whoever sent it');
    expect([here.text().includes('HRD-9X2P-4TQM'), saved.length]).toEqual([true, 0]);
  });

  it('when school fails then nothing is lost, and another press fetches it', async () => {
    let times = 0;
    const here = await shown(undefined, { 'ledger/receipt': () => (++times === 1 ? { status: 500, problem: {} } : kept()) });
    await here.press('Download');
    await here.sees('Nothing is lost: the code stands.');
    await here.press('Download');
    await here.sees('Kept as');
  });
});

describe('given the proof was not made when school answered', () => {
  it('when the page is open then it says so, asks again until it is there, and the words were never away', async () => {
    let times = 0;
    const here = await shown(null, { 'ledger/receipt': () => (++times < 3 ? { ...kept(), proof: null, paper: null } : kept()) });
    await says(here, 'The proof is on its way.');
    expect(here.text()).toContain('Too loud.');
    here.button('Download').click();
    for (const tries of [1, 2]) {
      await eventually(() => times === tries, 'the next try', 4000);
      expect([here.text().includes('The proof is on its way.'), saved.length]).toEqual([true, 0]);
      dispatchEvent(new Event('online'));
    }
    await here.sees('Kept as');
    expect((await file())[1]).toBe(proofOf());
  });
});

describe('given somebody wants it by mail', () => {
  it('when school sends it then it says to which address, and that the words are not in it', async () => {
    const here = await shown(proofOf(), { 'ledger/send-receipt': () => ({ to: 'm…@example.org' }) });
    expect(here.text()).toContain('The e-mail holds the proof alone, not your words.');
    await here.press('E-mail it to me');
    await here.sees('On its way to m…@example.org. Your words are not in the mail.');
    expect(here.school.commands).toEqual([{ path: 'ledger/send-receipt', body: { child: rowan, code: 'HRD-9X2P-4TQM' } }]);
  });

  it.each([
    ['there is no address', refused(409, 'no-address'), 'School has no e-mail address of yours.'],
    ['it was asked for too often', refused(409, 'sent-too-often'), 'That was a lot of mails in an hour.'],
    ['the connection is gone', () => 'lost', 'The mail was not sent.'],
    ['it is not made yet', refused(503, 'not-yet'), 'The mail was not sent.'],
  ] as [string, Answering, string][])('when %s then that is said, and the download is still there', async (_, door, words) => {
    const here = await shown(proofOf(), { 'ledger/send-receipt': door });
    await here.press('E-mail it to me');
    await here.sees(words);
    await here.press('Download');
    expect(saved).toHaveLength(1);
  });
});

describe('given the reader is the child', () => {
  const rowanHere = (more: Partial<Me> = {}): Me => ({
    ...asMum,
    personId: rowan,
    children: [{ childId: rowan, called: 'Rowan', as: 'child' }],
    ...more,
  });
  const rights = (rightsPassed: boolean): Record<string, Answering> => ({ 'child/family': () => ({ rightsPassed, family: [] }) });
  const offers = (here: Opened): boolean => here.text().includes('Keep this');

  it('when their rights are not their own then there is the code and nothing to keep', async () =>
    expect(offers(await shown(proofOf(), rights(false), rowanHere()))).toBe(false));

  it('when their rights are their own then they keep it like anybody', async () => {
    const here = await shown(proofOf(), rights(true), rowanHere());
    await here.sees('Keep this');
  });

  const tablet = { openedBy: 'Mr Osei', until: '', at: '' };
  it.each([
    ['the child', rowanHere({ tablet })],
    ['anybody', { ...asMum, tablet }],
  ])('when it is %s on a tablet that others use then nothing is left on it', async (_, me) =>
    expect(offers(await shown(proofOf(), rights(true), me))).toBe(false),
  );
});
