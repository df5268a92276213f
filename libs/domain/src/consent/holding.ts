import { addDays, refuse, type AgencyId, type LocalDate, type PersonId } from '../kernel/index.ts';
import { calledIn, mayNotConsent, whoMayConsent, type Circle } from '../child/index.ts';
import type { Act, Sharable } from './consent.events.ts';
import type { Consent, Consents } from './consents.ts';

/** Days before its last day on which both sides are told. */
export const noticeDays = 30;

/** Why a consent does not hold on a day; null when it does. */
export type NotHolding =
  'closed' | 'not-begun' | 'ran-out' | 'not-answered' | 'withdrawn' | 'declined' | 'no-standing' | 'disputed' | 'not-everyone';

const those = (consent: Consent, answer: Consent['answers'][PersonId]): readonly PersonId[] =>
  (Object.keys(consent.answers) as PersonId[]).filter((person) => consent.answers[person] === answer);

const byAnswers = (consent: Consent, circle: Circle, day: LocalDate): NotHolding | null => {
  const said = those(consent, 'agreed');
  const agreed = said.filter((person) => mayNotConsent(circle, person, day) === null);
  const against = [...those(consent, 'disagreed'), ...those(consent, 'withdrawn')].filter((person) => !mayNotConsent(circle, person, day));
  if (agreed.length === 0) {
    if (said.length > 0) return 'no-standing';
    if (those(consent, 'withdrawn').length > 0) return 'withdrawn';
    return those(consent, 'disagreed').length > 0 ? 'declined' : 'not-answered';
  }
  if (consent.needs === 'everyone') {
    const owed = consent.asked.filter((person) => mayNotConsent(circle, person, day) === null);
    return against.length === 0 && owed.every((person) => agreed.includes(person)) ? null : 'not-everyone';
  }
  return against.length > 0 && !consent.upheld ? 'disputed' : null;
};

/** Whether a consent holds on a day. It is asked anew each time: standing and dates change without any answer being given. */
export const notHolding = (consent: Consent, circle: Circle, day: LocalDate): NotHolding | null => {
  if (consent.closed) return 'closed';
  if (consent.lastDay < day) return 'ran-out';
  if (day < consent.from) return 'not-begun';
  return byAnswers(consent, circle, day);
};

/** Still asked: not taken back, and its last day is to come. */
export const isOpen = (consent: Consent, day: LocalDate): boolean => !consent.closed && day <= consent.lastDay;

/** Running out within thirty days. */
export const runsOutSoon = (consent: Consent, day: LocalDate): boolean =>
  isOpen(consent, day) && consent.lastDay < addDays(day, noticeDays);

/** What somebody wants to do that needs a consent. */
export interface Wanted {
  readonly act: Act;
  readonly agencyId: AgencyId | null;
  readonly scope: readonly Sharable[];
}

const covers = (consent: Consent, { act, agencyId, scope }: Wanted): boolean =>
  consent.act === act && consent.agencyId === agencyId && scope.every((one) => consent.scope.includes(one));

/** The consent under which something may be done today; null when there is none. */
export const consentFor = (consents: Consents, circle: Circle, wanted: Wanted, day: LocalDate): Consent | null =>
  Object.values(consents).find((one) => covers(one, wanted) && notHolding(one, circle, day) === null) ?? null;

const actWords: Record<Act, string> = {
  referral: 'this referral',
  sharing: 'sharing this',
  observation: 'this observation',
  sound: 'recording the child’s voice',
  image: 'a picture or film of the child',
  'keep-recording': 'keeping this recording',
  'publish-image': 'publishing this picture',
  'outside-app': 'using this app',
};

const states: Record<NotHolding, string> = {
  closed: 'The request was taken back.',
  'not-begun': 'The permission has not begun yet.',
  'ran-out': 'The permission has run out.',
  'not-answered': 'It was asked for, and nobody has answered yet.',
  withdrawn: 'It was given and taken back.',
  declined: 'It was asked for and declined.',
  'no-standing': 'Whoever gave it may not consent any more.',
  disputed: 'One agrees and one does not.',
  'not-everyone': 'Not everybody who was asked has agreed.',
};

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? 'nobody');

/**
 * The consent under which something is done.
 * @throws Refused `consent-missing`: which consent, how far it has come, and who could give it
 */
export const needsConsent = (file: { readonly consents: Consents; readonly circle: Circle }, wanted: Wanted, day: LocalDate): Consent => {
  const { consents, circle } = file;
  const found = consentFor(consents, circle, wanted, day);
  if (found) return found;
  const nearest = Object.values(consents).findLast((one) => covers(one, wanted));
  const because = nearest ? notHolding(nearest, circle, day) : null;
  const could = whoMayConsent(circle, day);
  const state = because ? states[because] : 'It has not been asked for yet.';
  const names = listed(could.map((person) => calledIn(circle, person)));
  return refuse('consent-missing', `There is no permission for ${actWords[wanted.act]}. ${state} It could be given by ${names}.`, {
    act: wanted.act,
    agencyId: wanted.agencyId,
    consentId: nearest?.consentId ?? null,
    because: because ?? 'not-asked',
    whoCould: could,
  });
};
