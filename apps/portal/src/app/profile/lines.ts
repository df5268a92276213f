import { headings, isForThePage, type Heading, type ProfileLine, type ProfilePage } from '@heard/domain/profile';
import type { ProfileOfChild } from './profile.api.ts';

/** Symbols that lines are mostly about; the names stand in `said.picture`. */
export const PICTURES = [
  'like',
  'friend',
  'family',
  'happy',
  'calm',
  'quiet',
  'music',
  'draw',
  'sport',
  'reading',
  'outside',
  'home',
  'time',
  'listen',
  'talk',
  'break',
  'help',
  'together',
  'grown-up',
  'stop',
  'loud',
  'think',
  'same',
  'wheelchair',
] as const;

/** The picture over each heading. */
export const PICTURE_OF: Readonly<Record<Heading, string>> = { admire: 'like', important: 'happy', support: 'help' };

/** Why a line cannot go on a page now, as a word of the catalogue; undefined where it can. */
export function held(line: ProfileLine): 'kept' | 'anew' | undefined {
  if (line.anew) return 'anew';
  return line.audience && !isForThePage(line.audience) ? 'kept' : undefined;
}

/** What may stand on the next page: not taken back, and not said better since. */
export const candidates = ({ lines }: Pick<ProfileOfChild, 'lines'>): readonly ProfileLine[] =>
  lines.filter((line) => !line.withdrawn && !line.followed);

/**
 * The lines of a version as they are shown and printed: the same for everybody. What was taken back since, or what the child keeps from
 * some of those who read the page, is not on it any more, on paper neither.
 */
export function linesOn(page: ProfilePage | undefined, lines: readonly ProfileLine[]): readonly ProfileLine[] {
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  return (page?.lines ?? []).flatMap((id) => {
    const line = byId.get(id);
    return line && !line.withdrawn && (!line.audience || isForThePage(line.audience)) ? [line] : [];
  });
}

/** Each heading with its lines, in the order of the page. */
export const underHeadings = (
  lines: readonly ProfileLine[],
): readonly { readonly heading: Heading; readonly lines: readonly ProfileLine[] }[] =>
  headings.map((heading) => ({ heading, lines: lines.filter((line) => line.heading === heading) }));

/** What is on no page: newest first. */
export const waiting = ({ lines, pages }: Pick<ProfileOfChild, 'lines' | 'pages'>): readonly ProfileLine[] => {
  const shown = new Set(pages.at(-1)?.lines ?? []);
  return candidates({ lines })
    .filter((line) => !shown.has(line.lineId))
    .toReversed();
};

/** Whose words, as the sheet says it to everybody: a catalogue key of `profile.from` and the name that stands in it. */
export function sourceOf(
  line: ProfileLine,
  { people, child }: Pick<ProfileOfChild, 'people' | 'child'>,
): readonly [key: string, name: string] {
  if (line.speaker.as === 'child') return [line.written ? 'child' : 'told', child.called];
  return line.speaker.as === 'parent' ? ['family', child.called] : ['staff', people[line.by ?? '']?.called ?? ''];
}
