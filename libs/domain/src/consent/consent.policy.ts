import type { Asker, Capacity, PersonId, Policy } from '../kernel/index.ts';
import { anyOf } from '../child/index.ts';
import type { ConsentCommand } from './consent.commands.ts';
import type { ConsentState } from './consent.decider.ts';

const leads = anyOf('senco', 'head');

/** Family and supporters for themselves: whether they have the standing is said in words. Whoever leads may take down what they heard. */
const answering = (asker: Asker, state: ConsentState, data: { readonly personId?: PersonId | undefined }): Capacity | null =>
  data.personId !== undefined && data.personId !== asker.person ? leads(asker, state) : anyOf('child', 'parent', 'supporter')(asker, state);

export const consentPolicy: Policy<ConsentState, ConsentCommand> = {
  RequestConsent: leads,
  GiveConsent: answering,
  DeclineConsent: answering,
  WithdrawConsent: answering,
  AskAboutConsent: anyOf('child', 'parent', 'supporter'),
  AnswerAboutConsent: leads,
  UpholdConsent: leads,
  CloseConsent: leads,
  RunOutConsents: anyOf('calendar'),
};
