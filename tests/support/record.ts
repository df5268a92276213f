import { createHash } from 'node:crypto';
import { catalogue } from '@heard/domain';
import {
  commandId,
  evolve,
  Refused,
  type AnyCapability,
  type Ask,
  type Asker,
  type Capacity,
  type Happened,
  type Recorded,
} from '@heard/domain/kernel';
import { retention } from '@heard/domain/retention';
import { anId } from './people.ts';

/** What happened before: who did it, as whom, and what. */
export interface Before {
  readonly who: Asker;
  readonly as: Capacity;
  readonly event: Happened;
}

const schemaOf = (type: string) => {
  const found = catalogue.find((one) => type in one.events)?.events[type];
  if (!found) throw new Error(`${type} is in no capability of the catalogue`);
  return found;
};

const streamOf = ({ type, data }: Happened): string => {
  const { childId, schoolId, personId, month, disclosureId } = data as Readonly<Record<string, string | undefined>>;
  if (type in retention.events) return `retention-${childId}`;
  if (disclosureId) return `sealed-${childId}`;
  if (month) return `looks-${personId}-${month}`;
  return childId ? `child-${childId}` : `school-${schoolId}`;
};

/** An event as the log would keep it. Its data must fit its own schema: a story that could not be stored is no story. */
export const recorded = ({ who, as, event }: Before, revision: number): Recorded<Happened> => ({
  type: event.type,
  data: schemaOf(event.type).parse(event.data),
  id: anId(0x9000 + revision),
  stream: streamOf(event),
  revision,
  leaf: createHash('sha256')
    .update(`${revision} ${JSON.stringify(event)}`)
    .digest('hex'),
  meta: {
    school: who.school,
    actor: who.person,
    capacity: as,
    commandId: commandId.parse(anId(0x8000 + revision)),
    correlation: anId(0x8000 + revision),
    causation: null,
    commandDigest: createHash('sha256').update(event.type).digest('hex'),
    occurredAt: who.at,
    recordedAt: who.at,
  },
});

export const storyOf = (before: readonly Before[]): readonly Recorded<Happened>[] => before.map(recorded);

type LooseRules = {
  readonly policy: Record<string, (asker: Asker, state: unknown, data: unknown) => Capacity | null>;
  readonly decide: Record<string, (data: unknown, state: unknown, ask: Ask) => readonly Happened[]>;
};
const rules = (capability: AnyCapability): LooseRules => ({ policy: capability.policy, decide: capability.decider.decide });

/** The state a capability's rules see after a story. Frozen as it goes: a fold that writes into a state throws. */
export const stateAfter = (
  capability: AnyCapability,
  story: readonly Recorded<Happened>[],
  from = capability.decider.initialState,
): unknown => story.reduce((state, event) => frozen(evolve(capability.decider.fold, state, event)), from);

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(frozen);
  return value;
};

export type Outcome =
  | { readonly kind: 'unseen' }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'done'; readonly as: Capacity; readonly events: readonly Happened[] };

/** Parses, asks the policy, decides: the same steps the API takes, without the API. */
export const asked = (capability: AnyCapability, state: unknown, who: Asker, command: Happened): Outcome => {
  const schema = capability.commands[command.type];
  const { policy, decide } = rules(capability);
  const [mayAsk, whatFollows] = [policy[command.type], decide[command.type]];
  if (!schema || !mayAsk || !whatFollows) throw new Error(`${capability.name} does not know ${command.type}`);
  const data = frozen(schema.parse(command.data));
  const as = mayAsk(who, state, data);
  if (as === null) return { kind: 'unseen' };
  try {
    const events = whatFollows(data, state, { ...who, capacity: as });
    return { kind: 'done', as, events: events.map((event) => ({ ...event, data: schemaOf(event.type).parse(event.data) })) };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', refused: error };
    throw error;
  }
};
