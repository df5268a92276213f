import { inputView, type InputRow } from '@heard/domain/input';
import type { Asker, Sight } from '@heard/domain/kernel';
import { alderbrook, farrow, mum, okafor, rowan, rowansFile } from './people.ts';
import { storyOf, type Before } from './record.ts';
import { rowsAfter } from './shown.ts';
import { circle } from './story.ts';

/** The row of one thing that was said in Rowan’s file, after a story. */
export const row = (id: string, ...before: readonly Before[]): InputRow => {
  const found = rowsAfter(inputView, storyOf([...circle, ...before])).get(`${rowansFile}/${id}`);
  if (!found) throw new Error('no such row');
  return found as InputRow;
};

const sightOf = (who: Asker, over: Partial<Sight>): Sight => ({
  person: who.person,
  school: alderbrook,
  wholeSchool: false,
  kin: [],
  asEducator: [],
  asParent: [],
  asChild: null,
  asSupporter: [],
  openTo: [],
  hidden: [],
  safeguards: false,
  ...over,
});
export const senco = sightOf(farrow, { wholeSchool: true });
export const mother = sightOf(mum, { asParent: [rowansFile], kin: [rowansFile] });
export const child = sightOf(rowan, { asChild: rowansFile });
export const lead = sightOf(okafor, { safeguards: true });

/** A row as one of them sees it. */
export const shown = (one: InputRow, sight: Sight): InputRow => inputView.seenBy?.(one, sight) as InputRow;
