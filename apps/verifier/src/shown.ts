/** An event as somebody reads it: who, when, what. Names of fields are taken apart; nothing is left out. */
import { isObject, type Json, type JsonObject } from './canonical.ts';
import { plain } from './words.ts';

export interface Shown {
  readonly id: string;
  readonly file: string;
  readonly revision: number;
  /** `Concern raised`. */
  readonly type: string;
  /** The code of a receipt, HRD-XXXX-XXXX. */
  readonly code: string | null;
  readonly by: string;
  readonly occurredAt: string | null;
  readonly recordedAt: string;
  /** Words first, what is empty and ids last. */
  readonly data: readonly (readonly [label: string, value: string])[];
}

/** `ConcernRaised` and `acknowledgeBy` as words. */
export const asWords = (name: string): string => {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const dayOnly = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const daySaid = new Intl.DateTimeFormat('en-GB', { ...dayOnly, timeZone: 'UTC' });
const momentSaid = new Intl.DateTimeFormat('en-GB', {
  ...dayOnly,
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
  timeZone: 'Europe/London',
});

/** A moment or a day, as it is said at school. */
export const momentIn = (text: string): string => {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return text;
  return (/^\d{4}-\d\d-\d\d$/.test(text) ? daySaid : momentSaid).format(at);
};

const isId = (value: Json): boolean =>
  typeof value === 'string' && /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/.test(value);
const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(value);

const valueIn = (value: Json): string => {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return isDay(value) ? momentIn(value) : value;
  return JSON.stringify(value);
};

const rowsIn = (value: Json, label: string): readonly (readonly [string, string, Json])[] => {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((one, at) => rowsIn(one, value.length > 1 ? `${label} ${at + 1}` : label));
  if (!isObject(value)) return [[label, valueIn(value), value]];
  return Object.entries(value).flatMap(([name, one]) =>
    rowsIn(one, label === '' ? asWords(name) : `${label}: ${asWords(name).toLowerCase()}`),
  );
};

const rank = ([label, , value]: readonly [string, string, Json]): number =>
  isId(value) ? 3 : value === null ? 2 : /words$/i.test(label) ? 0 : 1;

const textIn = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

export const shownOf = (event: JsonObject, file: string, code: string | null): Shown => {
  const { type, data, revision } = event;
  const meta = isObject(event['meta']) ? event['meta'] : {};
  const rows = [...rowsIn(data ?? null, '')].sort((a, b) => rank(a) - rank(b));
  const [capacity, actor] = [textIn(meta['capacity']), textIn(meta['actor'])];
  return {
    id: textIn(event['id']) ?? '',
    file,
    revision: typeof revision === 'number' ? revision : 0,
    type: asWords(textIn(type) ?? ''),
    code,
    by: capacity ?? '—',
    occurredAt: textIn(meta['occurredAt']),
    recordedAt: textIn(meta['recordedAt']) ?? '',
    data: [...rows.map(([label, value]) => [label, value] as const), ...(actor ? [[plain.person, actor] as const] : [])],
  };
};
