import { views } from '@heard/domain';
import type { AnyView } from '@heard/domain/kernel';
import type { Where } from '../../apps/api/src/kernel/read-models/visible-to.ts';
import type { Who } from './attack-people.ts';

/** What is taken out of the house at the moment: by the mocks of one spec, and by nothing in the house itself. */
export interface Out {
  /** A condition of `visibleTo`, and what stands in its place. */
  where: readonly [condition: string, instead: string] | null;
  /** `maySee`, where a hint asks it. */
  hint: boolean;
  /** That an order keeps somebody from seeing. */
  order: boolean;
  /** That a professional works no longer than their last day. */
  working: boolean;
  /** That a referral and a permission end. */
  referral: boolean;
  /** That a letter says nothing of a file. */
  letter: boolean;
}
export const nothingOut = (): Out => ({ where: null, hint: false, order: false, working: false, referral: false, letter: false });

/** `visibleTo` without one of its conditions. @throws Error when it has no such condition any more */
export const cutFrom = (where: Where, { where: cut }: Out): Where => {
  if (!cut) return where;
  if (!where.sql.includes(cut[0])) throw new Error(`visibleTo has no “${cut[0]}”`);
  return { ...where, sql: where.sql.replace(cut[0], cut[1]) };
};

/** That somebody is not of the child’s family, behind what they otherwise are. */
const ofKin = (what: string): string => `${what} = 1 AND (child IS NULL OR child NOT IN (SELECT value FROM json_each(:kin)))`;

/** Conditions of `visibleTo`, each with who would meet what is not theirs if it were not there. */
export const wheres: readonly (readonly [name: string, condition: string, instead: string, who: Who])[] = [
  ['the school of a row', 'school = :mySchool AND', '(school = :mySchool OR 1) AND', 'vale'],
  ['whose family staff are', ofKin(':wholeSchool'), ':wholeSchool = 1 AND (:kin IS NOT NULL)', 'head'],
  ['whose family whoever safeguards is', ofKin(':safeguards'), ':safeguards = 1 AND (:kin IS NOT NULL)', 'guard'],
  ['what is sealed', '(sealed IS NULL OR sealed LIKE :me)', '1', 'senco'],
  ['whose a sealed row stays', 'sealed LIKE :me', '1', 'osei'],
  ['with whom a teacher shares', "(audience LIKE '%|educators|%' OR own LIKE :me)", '1', 'osei'],
  ['with whom a parent shares', "(audience LIKE '%|parents|%' OR own LIKE :me)", '1', 'dad'],
  ['with whom a child shares', "(audience LIKE '%|child|%' OR own LIKE :me)", '1', 'rowan'],
  ['whose child it is', 'child IN (SELECT value FROM json_each(:asParent)) AND', ':asParent IS NOT NULL AND', 'adasMum'],
  ['beside whom somebody stands', "one.value ->> 'child' = child", '1', 'dara'],
  ['what is open to an agency', "openTo LIKE '%|' || token.value || '|%'", "openTo LIKE '%'", 'harbour'],
];

type Changeable = { -readonly [Key in keyof AnyView]: AnyView[Key] };

/** Shows a whole row of this view to whoever may see the row at all. Answers how to put the question back. */
export const unseenBy = (name: string): (() => void) => {
  const view = views.find((one) => one.name === name) as Changeable;
  const asked = Object.getOwnPropertyDescriptor(view, 'seenBy');
  if (!asked) throw new Error(`the view ${name} asks nothing`);
  view.seenBy = (row) => row;
  return () => void Object.defineProperty(view, 'seenBy', asked);
};

/** Views that ask what of a row is for whom, each with somebody who would meet what is not theirs if it did not. */
export const asking: readonly (readonly [view: string, who: Who])[] = [
  ['input', 'dad'],
  ['decision', 'dad'],
  ['consent', 'dad'],
  ['referral', 'dad'],
  ['look', 'dad'],
  ['disclosure', 'osei'],
  ['profile', 'dad'],
  ['retention', 'dad'],
];
