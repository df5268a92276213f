const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB');

/** What a child can be found by. */
export interface Findable {
  readonly name: string;
  readonly called: string;
  readonly className: string;
  readonly yearGroup: string;
}

/** Children whose name, class or year holds every word of what was typed, accents and capitals aside; by name. */
export function matching<T extends Findable>(children: readonly T[], typed: string): readonly T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const hit = (child: T): boolean => {
    const text = plain(`${child.name} ${child.called} ${child.className} year ${child.yearGroup}`);
    return words.every((word) => text.includes(word));
  };
  return children.filter(hit).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
