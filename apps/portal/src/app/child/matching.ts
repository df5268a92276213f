import type { ListedChild } from './child.api.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB');

/** Children whose name, class or year holds every word of what was typed, accents and capitals aside; by name. */
export function matching(children: readonly ListedChild[], typed: string): readonly ListedChild[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const hit = (child: ListedChild): boolean => {
    const text = plain(`${child.name} ${child.called} ${child.className} year ${child.yearGroup}`);
    return words.every((word) => text.includes(word));
  };
  return children.filter(hit).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
