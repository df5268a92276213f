import type { Asker } from '@heard/domain/kernel';

export type Kind = 'staff' | 'family' | 'child' | 'agency';

export interface Account {
  /** UUID. */
  readonly personId: string;
  /** UUID. */
  readonly schoolId: string;
  readonly kind: Kind;
  readonly name: string;
  /** In lower case; null for whoever has none. */
  readonly email: string | null;
}

/** An account to open; without `email`, the address that is known stays. */
export type Opening = Omit<Account, 'email'> & { readonly email?: string | null | undefined };

/** Who a session belongs to. */
export interface Signed {
  readonly personId: string;
  readonly schoolId: string;
  readonly kind: Kind;
  readonly name: string;
  readonly sessionId: string;
  /** RFC 3339: when the session ends unless it is renewed. */
  readonly until: string;
  /** A second factor was shown in it, or it began with one, or the house itself opened it. */
  readonly whole: boolean;
  /** An authenticator app is set up, whose code can be confirmed. */
  readonly hasApp: boolean;
  readonly hasPasskey: boolean;
  /** Opened by staff for a child: in a corner of a shared tablet, or on a device of the child's by a printed card. Null for everybody's own. */
  readonly lent: 'tablet' | 'card' | null;
}

/** Whom a stolen mailbox must not open: staff and people of agencies, by their account or by what they are today. */
export const mustHaveSecond = (kind: Kind, { roles, agencies }: Pick<Asker, 'roles' | 'agencies'>): boolean =>
  kind === 'staff' || kind === 'agency' || roles.length > 0 || agencies.length > 0;

/** Whether a session opens every door of whoever it belongs to. */
export const isWhole = ({ whole, kind }: Signed, asker: Pick<Asker, 'roles' | 'agencies'>): boolean =>
  whole || !mustHaveSecond(kind, asker);

const strength: readonly Kind[] = ['child', 'family', 'agency', 'staff'];

/** Whoever is family and staff stays staff: a file of contacts must not take a second factor away. */
export const kindOf = (known: Kind | undefined, given: Kind): Kind =>
  known !== undefined && strength.indexOf(known) > strength.indexOf(given) ? known : given;

const day = 24 * 60 * 60;

/**
 * Seconds that a session lasts. A family comes rarely and should not have to ask for a link each time; staff and children sit at shared desks.
 * What lasts longer than a day begins anew while it is used, once a day; what is shorter ends when it ends.
 */
export const sessionSeconds: Readonly<Record<Kind, number>> = { family: 30 * day, staff: day / 2, child: day / 2, agency: day / 2 };

/** The address is somebody else's: nothing was opened. */
export class EmailTaken extends Error {
  readonly code = 'email-taken';
  constructor(
    readonly email: string,
    /** Whose it is. */
    readonly holder: string,
  ) {
    super(`the e-mail address ${email} belongs to another person already`);
    this.name = 'EmailTaken';
  }
}

/** The person has an account at another school: nothing was opened. */
export class OtherSchool extends Error {
  readonly code = 'account-at-other-school';
  constructor(readonly personId: string) {
    super(`the person ${personId} has an account at another school`);
    this.name = 'OtherSchool';
  }
}
