import type { ConsentRow } from '@heard/domain/consent';
import { answerOf, standsAs } from '../consent/asked.ts';
import type { ConsentsOfChild } from '../consent/consent.api.ts';

type Act = ConsentRow['act'];
export type Kind = ConsentRow['scope'][number];

export interface Wanted {
  readonly act: Act;
  readonly agencyId: string;
  readonly scope: readonly Kind[];
}

/** The permission under which something can be done, or how far it has come. */
export interface Stands {
  /** `narrow`: one holds, and its scope is smaller than what is wanted. */
  readonly as: 'holds' | 'narrow' | 'not' | 'none';
  /** The permission that holds, or the newest that was asked for. */
  readonly row: ConsentRow | undefined;
}

/** As the school’s rules find it (`consentFor`), from the rows that whoever leads may see. Newest first they come. */
export function standsFor({ consents, may, today }: ConsentsOfChild, { act, agencyId, scope }: Wanted): Stands {
  const same = consents.filter((row) => row.act === act && row.agencyId === agencyId);
  const holding = same.filter((row) => standsAs(row, may, today) === null);
  const wide = holding.find((row) => scope.every((one) => row.scope.includes(one)));
  if (wide) return { as: 'holds', row: wide };
  if (holding[0]) return { as: 'narrow', row: holding[0] };
  return same[0] ? { as: 'not', row: same[0] } : { as: 'none', row: undefined };
}

/** Those whose yes it stands on. */
export const agreedTo = (row: ConsentRow, may: readonly string[]): readonly string[] =>
  may.filter((person) => answerOf(row, person) === 'agreed');
