import type { PersonId, Sight } from '../kernel/index.ts';
import { isFamily, isStaff, readsAs, safeguardsFor } from '../child/index.ts';
import type { Answer, InputRow, Triage } from './input.view.ts';

const toldTo = (person: PersonId, told: Triage['familyTold']): Triage['familyTold'] =>
  told?.told && told.people.includes(person) ? { ...told, people: [person] } : null;

/** Whether its speaker put a card away, and what they said to it, are the speaker's and the school's. */
const unheard = (one: Answer): Answer => ({ ...one, notedAt: null, missed: null });

/** Nothing that came of it: an agency reads the words. */
const wordsAlone = (row: InputRow): InputRow => ({
  ...row,
  triage: [],
  answers: [],
  reads: [],
  widened: [],
  acknowledged: null,
  own: [],
  audience: [],
  openTo: [],
  insteadOf: null,
  replacedBy: null,
});

const forFamily = (row: InputRow, sight: Sight): InputRow => {
  const mine = readsAs(sight, row.childId);
  const theirs = mine.includes(row.speaker.personId);
  return {
    ...row,
    own: row.own.filter((person) => mine.includes(person)),
    openTo: [],
    triage: row.triage.map((one) => ({ ...one, familyTold: toldTo(sight.person, one.familyTold) })),
    answers: theirs ? row.answers : row.answers.map(unheard),
    widened: row.widened.map((one) => ({ ...one, reason: null })),
    insteadOf: theirs ? row.insteadOf : null,
    replacedBy: theirs ? row.replacedBy : null,
  };
};

/** Of what is sealed whoever is not safeguarding sees their own words, and that nothing came of them yet. */
const unsealedFor = (row: InputRow, sight: Sight): InputRow =>
  safeguardsFor(sight, row.childId) ? row : { ...row, sealed: null, seals: [], ringAt: null, rung: 0, sealReads: [] };

/**
 * What was said as one person may see it. Staff see all. A family member learns that they were told, never who else was, or why
 * somebody was not, and nothing of what another did with the answer. An agency reads the words, and nothing that came of them. That
 * something was ever sealed is safeguarding’s to know.
 */
export const inputSeenBy = (whole: InputRow, sight: Sight): InputRow => {
  const row = unsealedFor(whole, sight);
  if (isStaff(sight, row.childId) || safeguardsFor(sight, row.childId)) return row;
  return isFamily(sight, row.childId) ? forFamily(row, sight) : wordsAlone(row);
};
