import { beforeAll, describe, expect, it } from '@jest/globals';
import { whoView, type Circle, type WhoRow } from '@heard/domain/child';
import { consentView, notHolding, runsOutSoon, type ConsentRow } from '@heard/domain/consent';
import { decisionView, type DecisionRow } from '@heard/domain/decision';
import { disclosureView, mayLeave, type DisclosureRow } from '@heard/domain/disclosure';
import { inputView, type InputRow } from '@heard/domain/input';
import { blobId } from '@heard/domain/kernel';
import { referralView, type ReferralRow } from '@heard/domain/referral';
import { safeguardingView, type SafeguardingRow } from '@heard/domain/school';
import { drawing } from '@heard/domain/voice';
import { personNamed } from '../../../apps/api/src/story/cast.ts';
import { play, readStory, storyEnds, type Story } from '../../../apps/api/src/story/story.ts';
import type { Imported } from '../../../apps/api/src/roll/roll.import.ts';
import { day } from '../../support/people.ts';
import { MemorySchool } from './memory-school.ts';

const folder = new URL('../../../apps/api/story/', import.meta.url).pathname;
const today = '2026-11-22';

const played = async (): Promise<{ story: Story; house: MemorySchool; imports: readonly Imported[]; moments: string[] }> => {
  const story = readStory(folder);
  const house = new MemorySchool();
  const moments: string[] = [];
  const drawn = {
    blobId: blobId.parse('d'.repeat(64)),
    kind: 'drawing',
    type: 'application/vnd.heard.drawing+json',
    seconds: null,
  } as const;
  const imports = await play(story, {
    ...{ carry: house, accounts: house, roll: house },
    keep: (_asker, _child, what) => Promise.resolve({ ...drawn, bytes: JSON.stringify(drawing.parse(what)).length }),
    setClock: (at) => moments.push(at.toISOString()),
  });
  return { story, house, imports, moments };
};

describe('the story, played through the rules', () => {
  let told: Awaited<ReturnType<typeof played>>;
  let inputs: InputRow[];
  let decisions: DecisionRow[];
  const open = () => inputs.filter((row) => row.open);
  const about = (name: string) => inputs.filter((row) => row.childId === String(personNamed(told.story.cast, name)));
  beforeAll(async () => {
    told = await played();
    inputs = told.house.rows<InputRow>(inputView);
    decisions = told.house.rows<DecisionRow>(decisionView);
  });

  it('given the files of two Septembers, when taken, then every row is right', () => {
    expect(told.imports.map((one) => [one.kind, one.rows, one.done, one.faults.length])).toEqual([
      ['pupils', 175, 175, 0],
      ['contacts', 314, 314, 0],
      ['staff', 25, 25, 0],
      ['pupils', 204, 204, 0],
      ['contacts', 368, 368, 0],
      ['staff', 25, 25, 0],
    ]);
  });
  it('given the roll, when it is autumn 2026, then there are 204 pupils in 14 classes, 30 with support and 6 with a plan', () => {
    const { children } = told.house.onRoll();
    expect(children).toHaveLength(204);
    expect(new Set(children.map((one) => one.className)).size).toBe(14);
    expect(['K', 'E'].map((code) => children.filter((one) => one.sen.provision === code).length)).toEqual([30, 6]);
    expect(children.find((one) => one.name === 'Rowan Ashby')).toMatchObject({ className: 'Kestrels', yearGroup: '3' });
  });
  it('given every act, when played, then each is accepted and each leaves something', () => {
    expect(told.story.acts.length).toBeGreaterThan(350);
    expect(new Set(told.story.acts.map((act) => act.commandId)).size).toBe(told.story.acts.length);
    const left = new Set(told.house.log.map((event) => event.meta.commandId as string));
    expect(told.story.acts.filter((act) => !left.has(act.commandId))).toEqual([]);
  });
  it('given what a child sent to safeguarding, when played, then it was read and reviewed, and nothing of it may leave the house', () => {
    const rows = told.house.rows<DisclosureRow>(disclosureView);
    expect(rows.map((row) => [row.reads.length, row.reviews.at(-1)?.release, mayLeave(row)])).toEqual([[1, 'withheld', false]]);
    const [school] = told.house.rows<SafeguardingRow>(safeguardingView);
    expect(school?.leads.map((one) => [one.called, one.as])).toEqual([
      ['Mrs Whitcombe', 'lead'],
      ['Mr Sheikh', 'deputy'],
    ]);
  });
  it('given the clock, when played, then it never goes back and the story has ended before a visitor comes', () => {
    expect(told.moments).toEqual([...told.moments].sort());
    expect((told.moments.at(-1) as string) < storyEnds).toBe(true);
  });
  it('given the SENCO’s queue today, when asked, then seventeen wait and some are late', () => {
    expect(open()).toHaveLength(17);
    expect(open().filter((row) => row.answerBy < today).length).toBe(7);
    expect(open().filter((row) => row.speaker.as === 'child').length).toBe(3);
    expect(open().filter((row) => row.kind === 'observation')).toHaveLength(1);
  });
  it('given the decisions, when looked for those to look at again, then there are a few and one is past its day', () => {
    const due = decisions.filter((row) => row.followedBy === null && row.reviewOn <= '2026-12-06');
    expect(due).toHaveLength(8);
    expect(due.filter((row) => row.reviewOn < today)).toHaveLength(1);
  });
  it('given Rowan, when his story is read, then it is the story of the sketches', () => {
    const mine = about('Rowan Ashby');
    const [noise, home, faces] = [
      'He comes home in tears on hall days. It is the noise at dinner, not the food.',
      'I would rather he went home for lunch, and I want the speech therapist to see him this term.',
      null,
    ].map((words) => mine.find((row) => row.words === words));
    expect(noise).toMatchObject({ recordedAt: '2026-09-04T21:41:00.000Z', answers: [{ effect: 'changed' }] });
    expect(home?.answers.map((one) => [one.effect, one.staysOpen])).toEqual([
      ['not', true],
      ['partly', false],
    ]);
    expect(faces).toMatchObject({ open: true, answersGiven: [{ face: 'good' }, { face: 'not-good', attachments: [{ kind: 'drawing' }] }] });
    const dad = personNamed(told.story.cast, 'Ben Ashby');
    expect(decisions.flatMap((row) => row.answers).find((one) => one.by === dad && one.answer === 'disagreed')?.words).toContain(
      'I still think home is calmer.',
    );
  });
  it('given what was asked of families, when looked through, then each state of a consent is there to be seen', () => {
    const rows = told.house.rows<ConsentRow>(consentView);
    const circles = new Map(told.house.rows<WhoRow>(whoView).map((row) => [row.childId, row.circle]));
    const states = rows.map((row) => notHolding(row.state, circles.get(row.childId) as Circle, day(today)));
    expect(states.map(String).toSorted()).toEqual(['disputed', 'not-answered', 'not-answered', 'not-everyone', 'null', 'null', 'null']);
    expect(rows.filter((row) => row.state.noticed && runsOutSoon(row.state, day(today)))).toHaveLength(1);
    const [referral] = told.house.rows<ReferralRow>(referralView);
    expect(referral?.shares.map((one) => one.kind)).toEqual(['school-notes', 'decisions', 'family-views']);
  });
  it('given what was said, when looked through, then every way of saying and answering is there', () => {
    const some = (test: (row: InputRow) => boolean) => expect(inputs.some(test)).toBe(true);
    some((row) => row.language === 'pl' && row.translations.length > 0);
    some((row) => row.language === 'ur' && row.translations.length > 0);
    some((row) => row.how === 'scribed');
    some((row) => row.kind === 'observation' && row.speaker.as === 'staff');
    some((row) => row.space !== null && row.help.includes('interpreted'));
    expect(inputs.some((row) => row.how === 'observed')).toBe(false);
    some((row) => row.occurredAt < row.recordedAt);
    some((row) => row.triage.some((one) => one.familyTold?.told === false));
    some((row) => row.answers.some((one) => one.missed !== null));
    some((row) => row.answers.some((one) => one.effect === 'settled'));
    expect(new Set(inputs.map((row) => row.childId)).size).toBeGreaterThanOrEqual(37);
  });
  it('given two tellings, when compared, then they are the same to the letter', async () => {
    const again = await played();
    expect(JSON.stringify(again.house.log)).toBe(JSON.stringify(told.house.log));
  });
  it('given the ways in, when opened, then each is somebody with an account or a child of the school', () => {
    expect(told.story.demoPeople.map((one) => one.called)).toEqual([
      'Alice',
      'Ben',
      'Rowan',
      'Mr Osei',
      'Ms Farrow',
      'Katarzyna',
      'Saima',
      'Ms Pereira',
      'Dara',
      'Mrs Whitcombe',
    ]);
    for (const one of told.story.demoPeople) expect(told.house.find(one.personId)?.name).toBe(one.name);
  });
});
