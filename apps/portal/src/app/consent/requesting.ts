import type { AgencyRow } from '@heard/domain/agency';
import type { ConsentRow, Wording } from '@heard/domain/consent';
import type { Shown } from './what-is-asked.ts';

export type ActName = ConsentRow['act'];
type Scope = ConsentRow['scope'][number];

export const ACTS = {
  permission: ['referral', 'sharing', 'observation', 'sound', 'image'],
  data: ['keep-recording', 'publish-image', 'outside-app'],
} as const satisfies Record<ConsentRow['family'], readonly ActName[]>;
export const SCOPES = ['school-notes', 'decisions', 'child-views', 'family-views'] as const satisfies readonly Scope[];

/** Acts in which a service has a part; without which service two of them make no sense. */
export const withAgency: readonly ActName[] = ['referral', 'sharing', 'observation'];
export const owesAgency: readonly ActName[] = ['referral', 'sharing'];
const owesRecipients: readonly ActName[] = ['publish-image', 'outside-app'];

/** A request as it is being written. What is `null` has not been touched and is filled in. */
export interface Requesting {
  readonly consentId: string;
  readonly commandId: string;
  readonly act: ActName | '';
  readonly agencyId: string;
  readonly recipients: string;
  readonly purpose: string | null;
  readonly scope: readonly Scope[] | null;
  readonly shares: string | null;
  readonly until: string | null;
  readonly asked: readonly string[] | null;
  readonly needs: 'one' | 'everyone';
  readonly language: string;
  readonly text: string | null;
}

export const newRequest = (): Requesting => ({
  consentId: crypto.randomUUID(),
  commandId: crypto.randomUUID(),
  act: '',
  agencyId: '',
  recipients: '',
  purpose: null,
  scope: null,
  shares: null,
  until: null,
  asked: null,
  needs: 'one',
  language: 'en',
  text: null,
});

/** What the page knows, and how it says things. */
export interface Known {
  readonly child: string;
  readonly today: string;
  readonly lastDay: string;
  readonly may: readonly string[];
  readonly agencies: readonly AgencyRow[];
  readonly wordings: readonly Wording[];
  readonly say: (key: string, params?: Readonly<Record<string, string>>) => string;
  readonly listed: (names: readonly string[]) => string;
  readonly day: (day: string, language: string) => string;
}

/** A request with everything in it, as it would be sent. */
export interface Request extends Shown {
  readonly asked: readonly string[];
  readonly needs: 'one' | 'everyone';
}

const inList = (names: string): readonly string[] =>
  names
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** Untouched words of the school, with their places filled. */
const usualText = (request: Request, known: Known, wording: Wording | undefined, to: string): string => {
  const scope = request.scope.map((one) => known.say(`consent.scope.${one}`, { child: known.child })).join('; ');
  const places: Readonly<Record<string, string>> = {
    child: known.child,
    recipients: to,
    purpose: request.purpose,
    shares: [request.shares, scope && `${scope}.`].filter(Boolean).join(' ') || known.say('consent.facts.nothing'),
    lastDay: known.day(request.lastDay, request.language),
  };
  return (wording?.text ?? '').replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);
};

const wordsOf = (from: Requesting, request: Request, known: Known, act: ActName): Shown['words'] => {
  const wording = known.wordings.find((one) => one.act === act && one.language === from.language);
  const agency = known.agencies.find((one) => one.agencyId === request.agencyId)?.name;
  const to = known.listed([...(agency ? [agency] : []), ...request.recipients.filter((one) => one !== agency)]);
  const usual = usualText(request, known, wording, to || known.say('consent.school'));
  const text = from.text ?? usual;
  const version = wording?.version ?? act;
  return { text, version: text === usual ? version : `${version}, ${known.say('consent.request.changed')}` };
};

/** Filled in where nothing was written; undefined until it is said what is to be done. */
export function filled(from: Requesting, known: Known): Request | undefined {
  const { act } = from;
  if (!act) return undefined;
  const served = withAgency.includes(act);
  const agency = served ? known.agencies.find((one) => one.agencyId === from.agencyId) : undefined;
  const usualShares =
    served || act === 'sound' || act === 'image' ? '' : known.say(`consent.request.usual-shares.${act}`, { child: known.child });
  const request: Request = {
    family: (ACTS.permission as readonly ActName[]).includes(act) ? 'permission' : 'data',
    act,
    purpose: from.purpose ?? known.say(`consent.request.purposes.${act}`, { child: known.child }),
    agencyId: agency?.agencyId ?? null,
    recipients: [...(agency ? [agency.name] : []), ...inList(from.recipients)],
    scope: served ? [...(from.scope ?? (owesAgency.includes(act) ? (['school-notes'] as const) : []))] : [],
    shares: (from.shares ?? usualShares).trim() || null,
    from: known.today as Request['from'],
    lastDay: (from.until ?? known.lastDay) as Request['lastDay'],
    language: from.language,
    words: { version: '', text: '' },
    asked: known.may.filter((person) => from.asked === null || from.asked.includes(person)),
    needs: from.needs,
  };
  return { ...request, words: wordsOf(from, request, known, act) };
}

/** The fields that still need something, in the order of the page: id of the control, key of the words. */
export function gapsIn(from: Requesting, request: Request | undefined, today: string): readonly (readonly [string, string])[] {
  if (!request) return [['act', 'act']];
  const { act, scope, purpose, shares, lastDay, asked, words, recipients } = request;
  const place = /\{\w+\}/.test(words.text);
  return [
    ...(owesAgency.includes(act) && !request.agencyId ? ([['agency', 'agency']] as const) : []),
    ...(owesRecipients.includes(act) && recipients.length === 0 ? ([['recipients', 'recipients']] as const) : []),
    ...(purpose.trim() ? [] : ([['purpose', 'purpose']] as const)),
    ...(purpose.length > 500 ? ([['purpose', 'purpose-long']] as const) : []),
    ...(act === 'sharing' && scope.length === 0 ? ([['scope', 'scope']] as const) : []),
    ...((shares?.length ?? 0) > 500 ? ([['shares', 'shares-long']] as const) : []),
    ...(lastDay ? [] : ([['until', 'until']] as const)),
    ...(lastDay && lastDay < today ? ([['until', 'until-past']] as const) : []),
    ...(asked.length === 0 ? ([['asked', 'asked']] as const) : []),
    ...(words.text.trim() ? [] : ([['text', 'words']] as const)),
    ...(place ? ([['text', 'place']] as const) : []),
  ].map(([field, key]) => [`request-${field}`, `consent.request.gap.${key}`]);
}
