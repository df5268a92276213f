import * as z from 'zod';

/** Ids are UUIDs made by whoever starts the thing (often a browser), so that a retry names the same thing. */
const id = <const Name extends string>(description: string) => z.uuid().meta({ description }).brand<Name>();

export const personId = id<'PersonId'>(
  'a person: parent, carer, member of staff, professional; a child is a person whose id is the child id',
);
export const childId = id<'ChildId'>('a child, and the file about that child');
export const schoolId = id<'SchoolId'>('a school');
export const inputId = id<'InputId'>('something that was said: a concern or a voice');
export const decisionId = id<'DecisionId'>('a decision');
export const itemId = id<'ItemId'>('one thing that a decision says will happen');
export const commandId = id<'CommandId'>('made once for each intention; the same id twice is one event and one receipt');

export type PersonId = z.output<typeof personId>;
export type ChildId = z.output<typeof childId>;
export type SchoolId = z.output<typeof schoolId>;
export type InputId = z.output<typeof inputId>;
export type DecisionId = z.output<typeof decisionId>;
export type ItemId = z.output<typeof itemId>;
export type CommandId = z.output<typeof commandId>;

/** The child as a person: a child signs in and speaks under the id of the file. */
export const asPerson = (child: ChildId): PersonId => personId.parse(child);
