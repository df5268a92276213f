import type { DecisionRow } from '@heard/domain/decision';
import type { InputRow } from '@heard/domain/input';
import type { ReferralRow } from '@heard/domain/referral';
import type { Timeline } from '@heard/domain/timeline';
import type { Kind } from './standing.ts';

/** One thing that could be shared. */
export interface Sharable {
  /** `i/<id>` or `d/<id>`. */
  readonly key: string;
  readonly kind: Kind;
  readonly at: string;
  /** Whose words they are; null for a decision. */
  readonly speaker: string | null;
  readonly input: InputRow | undefined;
  readonly decision: DecisionRow | undefined;
}

export const ORDER = ['school-notes', 'decisions', 'child-views', 'family-views'] as const satisfies readonly Kind[];
const kinds = { parent: 'family-views', child: 'child-views', staff: 'school-notes' } as const satisfies Record<string, Kind>;

/** What a child said to the SENCO alone is kept to itself, and never offered. */
const keptToItself = ({ speaker, audience }: InputRow): boolean => speaker.as === 'child' && audience.length === 0;

const fromInput = (input: InputRow): Sharable => ({
  key: `i/${input.inputId}`,
  kind: kinds[input.speaker.as],
  at: input.occurredAt,
  speaker: input.speaker.personId,
  input,
  decision: undefined,
});

const fromDecision = (decision: DecisionRow): Sharable => ({
  key: `d/${decision.decisionId}`,
  kind: 'decisions',
  at: decision.recordedAt,
  speaker: null,
  input: undefined,
  decision,
});

/** What was said and decided about a child, of the kinds in scope, and not shared now; by kind, the newest first. */
export function sharablesOf({ heard, decided }: Timeline, { scope, shares }: ReferralRow): readonly Sharable[] {
  const open = new Set(shares.filter((one) => !one.stopped).map((one) => (one.inputId ? `i/${one.inputId}` : `d/${one.decisionId}`)));
  return [...heard.filter((one) => !keptToItself(one)).map(fromInput), ...decided.map(fromDecision)]
    .filter((one) => scope.includes(one.kind) && !open.has(one.key))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.at.localeCompare(a.at));
}
