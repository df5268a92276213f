import type { Readers } from './voice.api.ts';
import type { With } from './telling.ts';

type Name = (key: string, params?: Readonly<Record<string, string>>) => string;

export const listed = (names: readonly string[], name: Name): string =>
  names.length < 2 ? (names[0] ?? '') : name('who.and', { first: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });

const called = (all: Readers['always'] | undefined): readonly string[] => [...new Set((all ?? []).map((one) => one.called))];

/** Who leads, in words. */
export const alwaysOf = (readers: Readers | undefined, name: Name): string => listed(called(readers?.always), name) || name('who.senco');

/** Exactly who reads it with this choice; where names cannot be had, what they are to the child. */
export function sees(audience: readonly With[], readers: Readers | undefined, name: Name): string {
  const always = called(readers?.always);
  const chosen = audience.toSorted().flatMap((one) => {
    const names = called(readers?.[one]);
    return names.length > 0 ? names : [name(`who.${one}`)];
  });
  const names = [...(always.length > 0 ? always : [name('who.senco')]), ...chosen];
  return name(chosen.length === 0 ? 'who.says.only' : 'who.says.with', { name: listed([...new Set(names)], name) });
}

/** What the family learns: what was said, or only that something was. Empty where a young person decides and has let nobody see. */
export function familyLearns(audience: readonly With[], readers: Readers | undefined, name: Name): string {
  const family = listed(called(readers?.parents), name);
  if (readers?.decides && family === '') return '';
  return name(audience.includes('parents') ? 'who.parents-shared' : 'who.parents-kept', { names: family || name('who.family') });
}
