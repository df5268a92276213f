import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v5 } from 'uuid';
import { asCalendar, asPerson, type PersonId, type Role, type SchoolId } from '@heard/domain/kernel';
import { contactRow, pupilRow, readHeadings, readRow, recordOf, rollKinds, staffRow, type RollKind } from '@heard/domain/roll';
import { guests } from './guests.ts';
import { textOf } from '../roll/encoding.ts';
import { childIdOf, contactIdOf, staffIdOf } from '../roll/person-ids.ts';
import { tableOf } from '../roll/table.ts';

/** The fictional school. Its id follows from an address that nobody can own (RFC 2606). */
export const alderbrook = { schoolId: v5('https://alderbrook.example.org/', v5.URL) as SchoolId, name: 'Alderbrook Primary' } as const;

export type Files = Readonly<Record<RollKind, Uint8Array>>;

/** The files of the two Septembers, as the school's own system would export them. */
export interface StoryFiles {
  readonly september2025: Files;
  readonly september2026: Files;
}

/** @param folder the folder `apps/api/story` */
export const readStoryFiles = (folder: string): StoryFiles => {
  const read = (september: string): Files =>
    Object.fromEntries(rollKinds.map((kind) => [kind, new Uint8Array(readFileSync(join(folder, september, `${kind}.csv`)))])) as Record<
      RollKind,
      Uint8Array
    >;
  return { september2025: read('september-2025'), september2026: read('september-2026') };
};

/** What a member of staff is in one school year. */
export interface Post {
  readonly name: string;
  readonly called: string;
  readonly role: Role;
  readonly classes: readonly string[];
  readonly email: string | null;
}

/** Everybody in the files, by the names under which the story tells of them. */
export interface Cast {
  readonly people: ReadonlyMap<string, PersonId>;
  /** Posts of the staff in the two school years. */
  readonly posts: { readonly before: ReadonlyMap<PersonId, Post>; readonly after: ReadonlyMap<PersonId, Post> };
}

const records = (bytes: Uint8Array, kind: RollKind): readonly Readonly<Record<string, string>>[] => {
  const [heading, ...lines] = tableOf(textOf(bytes).text ?? '').lines;
  const { places } = readHeadings(heading?.cells ?? [], kind);
  return lines.map((line) => recordOf(line.cells, places, kind));
};

const rowsOf = <T>(shape: Parameters<typeof readRow<T>>[0], bytes: Uint8Array, kind: RollKind): readonly T[] =>
  records(bytes, kind).flatMap((record) => readRow(shape, record).row ?? []);

const posts = (files: Files): ReadonlyMap<PersonId, Post> =>
  new Map(rowsOf(staffRow(false), files.staff, 'staff').map((row) => [staffIdOf(alderbrook.schoolId, row.reference), row]));

export const castOf = ({ september2025, september2026 }: StoryFiles): Cast => {
  const school = alderbrook.schoolId;
  const pupils = rowsOf(pupilRow(false), september2026.pupils, 'pupils').map(
    (row) => [row.name, asPerson(childIdOf(school, row.upn))] as const,
  );
  const adults = rowsOf(contactRow(false), september2026.contacts, 'contacts').map((row) => [row.name, contactIdOf(school, row)] as const);
  const after = posts(september2026);
  const staff = [...after].map(([personId, post]) => [post.called, personId] as const);
  return {
    people: new Map([...pupils, ...adults, ...staff, ...guests(school), ['the calendar', asCalendar(school)]]),
    posts: { before: posts(september2025), after },
  };
};

/** @throws Error when the story names somebody who is not in the files */
export const personNamed = (cast: Cast, name: string): PersonId => {
  const found = cast.people.get(name);
  if (!found) throw new Error(`nobody in the story's files is called ${name}`);
  return found;
};
