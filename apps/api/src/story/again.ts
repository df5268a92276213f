import { at, chapter, type Chapter } from './telling.ts';

interface Look {
  readonly child: string;
  readonly when: string;
  /** The decision that is looked at again. */
  readonly follows: string;
  readonly about: string;
  readonly item: string;
  readonly expect: string;
  readonly reviewOn: string;
  readonly agreed?: Readonly<Record<string, string>>;
}

/** The day to look again came, nothing new was open, and the school said how it goes on. */
export const again = ({ child, when, follows, item, ...look }: Look): Chapter =>
  chapter(child, at(when, 'Ms Farrow').decides(`${follows}-again`, { ...look, items: [item], from: when.slice(0, 10), follows }));
