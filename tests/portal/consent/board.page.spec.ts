import { afterEach, describe, expect, it } from '@jest/globals';
import { BoardPage } from '../../../apps/portal/src/app/consent/board.page.ts';
import { grouped, showing } from '../../../apps/portal/src/app/consent/board.ts';
import { ChildConsentsPage } from '../../../apps/portal/src/app/consent/child-consents.page.ts';
import type { OnBoard } from '../../../apps/portal/src/app/consent/consent.api.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { asFarrow, key } from '../support/desk.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { asMum, dad, mum, people, rowan } from '../support/rowan.ts';
import { agencies, line, ofChild, onBoard, type Over, permission, today } from './permission.ts';

const entry = (id: string, over: Partial<OnBoard> = {}, row: Over = {}): OnBoard =>
  onBoard(permission({ consentId: id as never, ...row }), over);

const entries = [
  entry('asks', { notHolding: 'not-answered', questions: 1 }),
  entry('apart', { notHolding: 'disputed' }, { answers: { [mum]: 'agreed', [dad]: 'disagreed' } }),
  entry('waits', { notHolding: 'not-answered', child: { childId: rowan, called: 'Ada', className: 'Herons' } }),
  entry('no', { notHolding: 'withdrawn' }, { answers: { [mum]: 'withdrawn' } }),
  entry('soon', { runsOutSoon: true }, { answers: { [mum]: 'agreed' }, lastDay: '2026-09-20' as never }),
  entry('yes', {}, { answers: { [mum]: 'agreed', [dad]: 'agreed' } }),
  entry('over', { notHolding: 'closed', questions: 1 }, { closed: true }),
];
const ids = (list: readonly OnBoard[]): string[] => list.map((one) => one.consent.consentId);

describe('given what is asked in a school', () => {
  it('when it is put into groups then each stands once, under what is most to be done', () => {
    expect(grouped(entries).map((one) => [one.group, ids(one.entries)])).toEqual([
      ['questions', ['asks']],
      ['disputed', ['apart']],
      ['waiting', ['waits']],
      ['without', ['no']],
      ['soon', ['soon']],
      ['holds', ['yes']],
      ['ended', ['over']],
    ]);
  });

  it('when one state is asked for then all that belong to it are there, of one class where one is named', () => {
    expect(ids(showing(entries, 'waiting'))).toEqual(['asks', 'waits']);
    expect(ids(showing(entries, 'waiting', 'Herons'))).toEqual(['waits']);
    expect(ids(showing(entries, 'holds'))).toEqual(['soon', 'yes']);
    expect(ids(showing(entries, 'questions'))).toEqual(['asks']);
  });
});

async function board(address = '/consents', all: readonly OnBoard[] = entries): Promise<Opened> {
  const doors = { 'consent/board': () => ({ today, entries: all, people, agencies }) };
  const here = await opened(BoardPage, 'consents', address, asFarrow, { doors, commands: [] });
  await here.sees('Permissions and consents');
  return here;
}
const rows = (here: Opened): (string | undefined)[] =>
  [...here.host.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']);

afterEach(() => localStorage.clear());

describe('given the board', () => {
  it('when it is opened then each adult stands with their own answer, and whoever is silent has not answered', async () => {
    const here = await board();
    await here.sees('One agrees and one does not');
    const texts = [...here.host.querySelectorAll('h-board-row')].map((row) => row.textContent?.replace(/\s+/g, ' ') ?? '');
    expect(texts[1]).toMatch(/Mum agreed.*Dad disagreed/);
    expect(texts[4]).toMatch(/Mum agreed.*Dad has not answered/);
    expect(texts[0]).toContain('1 question');
  });

  it('when the address names a state and a class then only that is there, with counts of that class', async () => {
    const here = await board('/consents?show=waiting&class=Herons');
    await here.sees('Waiting for an answer');
    expect(rows(here)).toEqual(['waits']);
    expect(here.button('Waiting').textContent?.replace(/\s+/g, ' ')).toContain('Waiting 1');
    expect(here.button('They disagree').textContent).toContain('0');
  });

  it('when j is pressed then the focus goes from row to row, and n asks for something new', async () => {
    const here = await board();
    await here.sees('One agrees');
    key('j');
    key('j');
    expect((document.activeElement as HTMLElement).dataset['row']).toBe('apart');
    key('n');
    await here.sees('');
    expect(here.url()).toBe('/consents/new');
  });

  it('when nothing was asked then it says so', async () => {
    const here = await board('/consents', []);
    await here.sees('What you ask for shows here');
  });

  it('when it is not for them then it cannot be shown', async () => {
    const here = await opened(BoardPage, 'consents', '/consents', asMum, { doors: {}, commands: [] });
    await here.sees('This cannot be shown');
  });
});

describe('given the list of one child', () => {
  const consents = [
    permission({ consentId: 'new' as never }),
    permission({ consentId: 'old' as never, answers: { [mum]: 'agreed' }, history: [line('Given', mum)] }),
  ];
  const list = async (me: Me, may: readonly string[] = []): Promise<Opened> => {
    const doors = { 'consent/consents': () => ofChild(consents, { may }) };
    const here = await opened(ChildConsentsPage, 'children/:childId/consents', `/children/${rowan}/consents`, me, { doors, commands: [] });
    await here.sees('What school asked about Rowan');
    return here;
  };

  it('when a parent opens it then what waits for them is first, then what they said', async () => {
    const here = await list(asMum);
    expect([...here.host.querySelectorAll('h2')].map((one) => one.textContent?.trim())).toEqual(['School asks you', 'You said yes']);
    expect(here.text()).not.toContain('Dad');
    expect(here.text()).not.toContain('Ask for something new');
  });

  it('when whoever leads opens it then everybody’s answer is there, and a way to ask', async () => {
    const here = await list(asFarrow, [mum, dad]);
    await here.sees('Dad has not answered');
    expect(here.button('Ask for something new').getAttribute('href')).toBe(`/consents/new?child=${rowan}`);
  });
});
