import { describe, expect, it } from '@jest/globals';
import { CopyPage } from '../../../apps/portal/src/app/ledger/copy.page.ts';
import { SurePage } from '../../../apps/portal/src/app/ledger/sure.page.ts';
import { eventually } from '../../support/eventually.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { type Answering, opened, type Opened } from '../support/family-school.ts';
import { savedFiles } from '../support/proof.ts';
import { around, asMum, rowan } from '../support/rowan.ts';

const saved = savedFiles();
const lines = '{"heard":"log"}\n{"revision":0}\n{"seal":"heard-child-log-v1"}\n';

/** An answer in pieces; `next` gives one, or waits, or breaks off. */
const inPieces =
  (next: () => Promise<string | undefined>): Answering =>
  () => ({
    ok: true,
    headers: { get: (name: string) => (name === 'content-disposition' ? 'attachment; filename="heard-2026-09-10.jsonl"' : null) },
    body: { getReader: () => ({ read: async () => ({ value: ((piece) => piece && new TextEncoder().encode(piece))(await next()) }) }) },
  });
const whole = (text: string): Answering => {
  const pieces = [text.slice(0, 20), text.slice(20)];
  return inPieces(async () => pieces.shift());
};
const shown = async (log: Answering, more: Record<string, Answering> = {}, me: Me = asMum): Promise<Opened> => {
  saved.length = 0;
  const doors = { 'child/child': () => around(), 'log/key': () => ({ sign: 'K7QM-2XVD-90AB-4TRS' }), 'ledger/log': log, ...more };
  const here = await opened(CopyPage, 'children/:childId/copy', `/children/${rowan}/copy`, me, { doors, commands: [] });
  await here.sees('signed copy');
  return here;
};

describe('given a record that may be kept', () => {
  it('when the page is opened then it says what is in it and what is not, how to check it, and the sign', async () => {
    const here = await shown(whole(lines));
    await here.sees('K7QM-2XVD-90AB-4TRS');
    for (const part of [
      'word for word',
      'a seal without words',
      'only safeguarding',
      'Keep it where only you can open it',
      'Download the checker',
    ])
      expect(here.text()).toContain(part);
    expect(here.button('Download the checker').getAttribute('href')).toBe('/heard-verify.html');
  });

  it('when it is downloaded then it is kept to the byte under school’s name for it', async () => {
    const here = await shown(whole(lines));
    await here.press('Download the record');
    await here.sees('Kept as heard-2026-09-10.jsonl');
    expect([saved[0]?.name, await saved[0]?.content.text()]).toEqual(['heard-2026-09-10.jsonl', lines]);
  });

  it('when it is on its way then it says how far, and a second press asks for nothing more', async () => {
    let asked = 0;
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const pieces = ['x'.repeat(41_000), undefined];
    const slow = inPieces(async () => (pieces.length === 1 && (await held), pieces.shift()));
    const here = await shown((one) => (++asked, slow(one)));
    await here.press('Download the record');
    await eventually(() => /41 kB are here/.test(here.text()), 'how far it is', 4000);
    await here.press('Download the record');
    go();
    await here.sees('It did not come whole');
    expect(asked).toBe(1);
  });

  it('when the sign cannot be had then the rest of the page stands', async () => {
    const here = await shown(whole(lines), { 'log/key': () => ({ status: 500, problem: {} }) });
    await here.sees('Download the checker');
    expect(here.text()).not.toContain('It must be the one on a receipt');
  });
});

describe('given a copy that does not come', () => {
  it.each([
    ['it breaks off before its seal', whole(lines.slice(0, -30)), 'It did not come whole, so nothing was kept.'],
    ['the connection goes', () => 'lost', 'It did not come whole, so nothing was kept.'],
    ['it is closed to them', () => ({ status: 404, problem: { code: 'not-found' } }), 'not open to you any more'],
    ['it was asked for too often', () => ({ status: 429, problem: {} }), 'That was a lot of copies.'],
    ['school fails', () => ({ status: 500, problem: {} }), 'School could not make the copy.'],
  ] as [string, Answering, string][])('when %s then that is said, and no file is kept', async (_, log, words) => {
    const here = await shown(log);
    await here.press('Download the record');
    await here.sees(words);
    expect(saved).toEqual([]);
  });
});

describe('given the reader is the child', () => {
  const self: Me = { ...asMum, personId: rowan, children: [{ childId: rowan, called: 'Rowan', as: 'child' }] };
  const rights = (rightsPassed: boolean): Record<string, Answering> => ({ 'child/family': () => ({ rightsPassed, family: [] }) });

  it('when their rights are not their own then no copy is offered', async () => {
    const here = await shown(whole(lines), rights(false), self);
    await here.sees('When the rights to this record are your own');
    expect(() => here.button('Download')).toThrow();
  });

  it('when their rights are their own then it is', async () => {
    const here = await shown(whole(lines), rights(true), self);
    await here.sees('Download the record');
  });
});

describe('given somebody asks how they can be sure', () => {
  it('when they read it then it says what is proved, what is not, who could cheat, and what to do', async () => {
    const here = await opened(SurePage, 'proof', '/proof', asMum, { doors: {}, commands: [] });
    await here.sees('What it does not prove');
    for (const part of [
      'Could somebody still cheat?',
      'If it says “tampered with”',
      'What a file gives away',
      'If a record must be deleted',
    ])
      expect(here.text()).toContain(part);
    expect(here.text()).not.toContain('ledger.sure');
  });
});
