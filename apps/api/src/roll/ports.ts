import type { ChildRow, CircleRow } from '@heard/domain/child';
import type { Asker, SchoolId } from '@heard/domain/kernel';
import type { StaffRow } from '@heard/domain/school';

/** The one way in of commands, as an import and a story use it. */
export interface Carry {
  /** @throws Refused when a rule says no: nothing was stored */
  carry(
    command: { readonly type: string; readonly data: object },
    asker: Asker,
    options?: { readonly commandId?: string; readonly occurredAt?: string },
  ): Promise<unknown>;
}

export interface AccountOpening {
  readonly personId: string;
  readonly schoolId: string;
  readonly kind: 'staff' | 'family' | 'child' | 'agency';
  readonly name: string;
  /** Absent: the address that is known stays. */
  readonly email?: string | null | undefined;
}

export interface AccountBook {
  /** The same again changes nothing. */
  openAccounts(openings: readonly AccountOpening[]): void | Promise<void>;
  /** Whose address this is, in lower case. */
  holderOf(email: string): { readonly personId: string; readonly name: string; readonly email: string | null } | null;
  find(personId: string): { readonly personId: string; readonly name: string; readonly email: string | null; readonly kind: string } | null;
}

/** What the school knows already. It holds everything that was carried before it was asked. */
export interface OnRoll {
  readonly children: readonly ChildRow[];
  readonly circle: readonly CircleRow[];
  readonly staff: readonly StaffRow[];
  /** Ids of files that were erased. */
  readonly erased: ReadonlySet<string>;
}

export interface RollBook {
  onRoll(school: SchoolId): OnRoll | Promise<OnRoll>;
}
