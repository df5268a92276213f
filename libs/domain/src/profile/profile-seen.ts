import {
  asPerson,
  type Audience,
  type ChildId,
  type InputId,
  type Instant,
  type LineId,
  type LocalDate,
  type PersonId,
  type Row,
  type Sight,
} from '../kernel/index.ts';
import { isStaff, leadsFor, readsAs } from '../child/index.ts';
import type { Heading } from './headings.ts';

/** A line of the page, or one that is not on it yet. What is null is not for the reader. */
export interface ProfileLine {
  readonly lineId: LineId;
  readonly heading: Heading;
  readonly words: string;
  readonly language: string;
  readonly picture: string | null;
  /** Of a family’s line the other home learns that it is the family’s, and not whose. */
  readonly speaker: { readonly personId: PersonId | null; readonly as: 'parent' | 'child' | 'staff' };
  readonly by: PersonId | null;
  /** It was written by whoever says it. False: a child’s words, from what the child told. */
  readonly written: boolean;
  readonly inputId: InputId | null;
  /** Whom the child lets read the voice it was taken from; for staff and the child. */
  readonly audience: readonly Audience[] | null;
  /** The child has said it anew since; for staff and the child. */
  readonly anew: boolean;
  readonly rewords: LineId | null;
  /** A newer line, which the reader sees too, says it better. */
  readonly followed: boolean;
  readonly at: Instant | null;
  /** The first page on which it stood; null before. */
  readonly published: number | null;
  readonly withdrawn: { readonly by: PersonId; readonly at: Instant; readonly reason: string | null } | null;
}

export interface ProfilePage {
  readonly version: number;
  readonly lines: readonly LineId[];
  /** Who was asked: whoever leads sees all, a family itself and the child. */
  readonly asked: readonly PersonId[];
  readonly withoutChild: string | null;
  readonly lookAgainOn: LocalDate;
  readonly by: PersonId;
  readonly at: Instant;
}

/** All of one child’s profile: lines oldest first, pages oldest first. */
export interface ProfileRow extends Row {
  readonly childId: ChildId;
  /** `hushed`: the voice it was taken from is sealed. */
  readonly lines: readonly (ProfileLine & { readonly hushed: boolean })[];
  readonly pages: readonly ProfilePage[];
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

export type KeptLine = ProfileRow['lines'][number];

/** As whom somebody reads a child’s page who does not lead. */
const standsAs = (sight: Sight, childId: ChildId): Audience => {
  if (isStaff(sight, childId)) return 'educators';
  const self = sight.asSupporter.some((one) => one.childId === childId && one.personId === asPerson(childId));
  return sight.asChild === childId || self ? 'child' : 'parents';
};

interface Reader {
  readonly leads: boolean;
  readonly as: Audience;
  readonly persons: readonly PersonId[];
}

/** Whether a line goes as far as this reader: what was taken from a voice goes no further than the child lets the voice go. */
const reaches = ({ audience }: KeptLine, { as }: Reader): boolean => as === 'child' || audience === null || audience.includes(as);

const isOwn = ({ by, speaker }: KeptLine, { persons }: Reader): boolean =>
  persons.some((person) => person === by || person === speaker.personId);

const isFor = (line: KeptLine, reader: Reader): boolean => {
  if (line.hushed) return false;
  if (reader.leads || isOwn(line, reader)) return true;
  return line.withdrawn === null && reaches(line, reader) && (reader.as === 'educators' || line.published !== null);
};

const sourceFor = (line: KeptLine, reader: Reader): InputId | null => {
  const own = line.audience === null ? isOwn(line, reader) : reaches(line, reader);
  return reader.leads || own ? line.inputId : null;
};

/** A line as one reader sees it, for whom it is. */
const lineFor = (line: KeptLine, reader: Reader): KeptLine => {
  const near = reader.leads || reader.as === 'educators';
  const known = { ...line, inputId: sourceFor(line, reader), audience: near || reader.as === 'child' ? line.audience : null };
  if (near || isOwn(line, reader)) return { ...known, anew: line.anew && reader.as !== 'parents' };
  const staffs = line.speaker.as === 'staff';
  const speaker = line.speaker.as === 'parent' ? { ...line.speaker, personId: null } : line.speaker;
  return { ...known, speaker, by: staffs ? line.by : null, at: null, anew: false };
};

const askedFor = ({ asked }: ProfilePage, childId: ChildId, { leads, persons }: Reader): readonly PersonId[] =>
  leads ? asked : asked.filter((person) => persons.includes(person) || person === asPerson(childId));

/**
 * A profile as one person may see it. Before a line is on a page it is its author’s, its speaker’s and the school’s; then everybody near
 * reads it. A parent’s line has a name for its author and for staff alone: to the other home, and to the child between the two, it is the
 * family’s, without a moment from which it could be told who was about. A child’s line that was taken from a voice follows the child’s own
 * choice of who reads that voice, also later, and is nobody’s to see here while the voice is sealed. Whoever sees nothing of it sees no row.
 */
export const profileSeenBy = (row: ProfileRow, sight: Sight): ProfileRow | null => {
  const { childId } = row;
  const reader: Reader = { leads: leadsFor(sight, childId), as: standsAs(sight, childId), persons: readsAs(sight, childId) };
  const open = row.lines.filter((line) => isFor(line, reader));
  const ids: ReadonlySet<LineId | null> = new Set(open.map((line) => line.lineId));
  const followed = new Set(open.map((line) => line.rewords));
  const lines = open.map((line) => ({
    ...lineFor(line, reader),
    rewords: ids.has(line.rewords) ? line.rewords : null,
    followed: followed.has(line.lineId),
  }));
  const pages = row.pages.map((page) => ({
    ...page,
    lines: page.lines.filter((id) => ids.has(id)),
    asked: askedFor(page, childId, reader),
  }));
  return lines.length + pages.length > 0 ? { ...row, lines, pages } : null;
};

/** What a page has that the one before had not, and what it no longer has: as far as the reader sees both. */
export const changesBetween = (before: ProfilePage | undefined, page: ProfilePage) => ({
  added: page.lines.filter((id) => !before?.lines.includes(id)),
  gone: (before?.lines ?? []).filter((id) => !page.lines.includes(id)),
});
