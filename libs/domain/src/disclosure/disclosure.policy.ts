import type { Asker, Policy } from '../kernel/index.ts';
import { anyOf, safeguardingIn, type ChildState } from '../child/index.ts';
import type { DisclosureCommand } from './disclosure.commands.ts';
import type { DisclosureState } from './disclosure.decider.ts';

const safeguarding = (asker: Asker, { circle }: ChildState) => safeguardingIn(circle, asker);
const near = anyOf('child', 'parent', 'supporter', 'educator', 'senco', 'head');

export const disclosurePolicy: Policy<DisclosureState, DisclosureCommand> = {
  MakeDisclosure: (asker, state) => near(asker, state) ?? safeguarding(asker, state),
  ReadDisclosure: safeguarding,
  ReviewDisclosure: safeguarding,
  RingForDisclosure: anyOf('calendar'),
};
