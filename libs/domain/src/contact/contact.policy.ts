import type { Policy } from '../kernel/index.ts';
import { anyOf } from '../child/index.ts';
import type { ContactCommand } from './contact.commands.ts';
import type { ContactState } from './contact.decider.ts';

const leads = anyOf('senco', 'head');
const adult = anyOf('parent', 'supporter');

/** An adult for themself, or whoever leads. */
export const contactPolicy: Policy<ContactState, ContactCommand> = {
  RecordContact: (asker, state, data) => leads(asker, state) ?? (asker.person === data.personId ? adult(asker, state) : null),
};
