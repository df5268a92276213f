import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { QuestionsPage } from '../../../apps/portal/src/app/voice/questions.page.ts';
import { opened, type Opened, receipt, type School } from '../support/family-school.ts';
import { around, asOsei, dad, farrow, mum, osei, rowan, said } from '../support/rowan.ts';

export const asRowan: Me = {
  ...asOsei,
  personId: rowan,
  name: 'Rowan Whitlock',
  called: 'Rowan',
  roles: [],
  classes: [],
  agencies: [],
  children: [{ childId: rowan, called: 'Rowan', as: 'child' }],
};
const person = (personId: string, called: string): object => ({ personId, called });
export const readers = (more: object = {}): object => ({
  always: [person(farrow, 'Ms Farrow')],
  educators: [person(osei, 'Mr Osei')],
  parents: [person(mum, 'Mum'), person(dad, 'Dad')],
  decides: false,
  ...more,
});
export const school = (doors: School['doors'] = {}): School => ({
  doors: {
    'child/child': () => around(),
    'voice/modes': () => ({ sound: false, photo: false }),
    'voice/readers': () => readers(),
    'voice/share-voice': () => receipt,
    'input/input': () => ({ input: said({ answerBy: '2026-09-14' as never }) }),
    ...doors,
  },
  commands: [],
});

/** A child at the first question of a set, or wherever `query` says. */
export async function asking(purpose = 'how-was-it', at = school(), me = asRowan, query = ''): Promise<Opened> {
  return opened(QuestionsPage, 'voice/:childId/tell/:purpose', `/voice/${rowan}/tell/${purpose}${query}`, me, at);
}
