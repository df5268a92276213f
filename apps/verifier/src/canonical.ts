/** RFC 8785, JSON Canonicalization Scheme: of all texts of one value, this one. */

import { isWhole } from './bytes.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };
export type JsonObject = { readonly [member: string]: Json };

/** @throws RangeError where there is no canonical text: half a surrogate pair, or deeper than can be walked. */
export const canonical = (value: Json): string => {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = value as JsonObject;
  return `{${Object.keys(members)
    .sort()
    .map((name) => `${quoted(name)}:${canonical(members[name] ?? null)}`)
    .join(',')}}`;
};

const quoted = (text: string): string => {
  if (!isWhole(text)) throw new RangeError('half a surrogate pair');
  return JSON.stringify(text);
};

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

const isWritten = (text: string, write: () => string): boolean => {
  try {
    return write() === text;
  } catch {
    return false;
  }
};

/** The object whose canonical text this is, or null: so no member twice, no white space, no other spelling. */
export const canonicalObjectOf = (text: string): JsonObject | null => {
  const value = parsed(text);
  return isObject(value) && isWritten(text, () => canonical(value)) ? value : null;
};

/** The same with members in any order, as a line of a child's log is. */
export const lineObjectOf = (text: string): JsonObject | null => {
  const value = parsed(text);
  if (!isObject(value) || !isWhole(text)) return null;
  const is = (write: () => string): boolean => isWritten(text, write);
  // Written at all, it is canonical or that with its members as they stand.
  return is(() => canonical(value)) || is(() => canonical(value) && JSON.stringify(value)) ? value : null;
};

/** Exactly these members, in any order; those with `?` at their end may be absent. */
export const hasMembers = (value: JsonObject, ...names: readonly string[]): boolean => {
  const known = names.map((name) => name.replace('?', ''));
  return (
    Object.keys(value).every((name) => known.includes(name)) && names.every((name) => name.endsWith('?') || Object.hasOwn(value, name))
  );
};
