import { inFile, type Audience, type ChildId, type PersonId, type Recorded, type Row, type Touch, type View } from '../kernel/index.ts';
import type { ChildEvent } from '../child/index.ts';
import type { ContactEvent } from './contact.events.ts';

/** How one adult can be reached: for themself and whoever leads. Where they are hidden there is no address here for anybody. */
export interface ContactRow extends Row {
  readonly childId: ChildId;
  readonly personId: PersonId;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly hidden: boolean;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

type Hiding = Extract<ChildEvent, { type: 'LocationHidden' | 'LocationShown' }>;
type Folded = ContactEvent | Hiding;

const keyOf = ({ data }: { readonly data: { readonly childId: ChildId; readonly personId: PersonId } }): string =>
  inFile(data.childId, data.personId);

const empty = ({ data, meta }: Recorded<Folded>): ContactRow => ({
  schoolId: meta.school,
  childId: data.childId,
  personId: data.personId,
  address: null,
  phone: null,
  email: null,
  hidden: false,
  audience: [],
  own: [data.personId],
});

const hiding = (hidden: boolean): Touch<ContactRow, Hiding> => ({
  keys: (event) => [keyOf(event)],
  fold: (row, event) => ({ ...(row ?? empty(event)), hidden, address: hidden ? null : (row?.address ?? null) }),
});

export const contactView: View<ContactRow, Folded> = {
  name: 'contact',
  version: 1,
  on: {
    ContactRecorded: {
      keys: (event) => [keyOf(event)],
      fold: (row, event) => {
        const { address, phone, email } = event.data;
        const known = row ?? empty(event);
        return { ...known, address: known.hidden ? null : address, phone, email };
      },
    },
    LocationHidden: hiding(true),
    LocationShown: hiding(false),
  },
};
