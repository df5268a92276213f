import { inFile, type Recorded, type Row, type ShareId, type Touch } from '../kernel/index.ts';
import type { ReferralEvent } from './referral.events.ts';

/** Something is opened to an agency, or closed again. */
export type Opened = Extract<ReferralEvent, { type: 'SharingBegun' | 'SharingStopped' }>;

interface Openable extends Row {
  /** Under which an agency may read it. */
  readonly openTo: readonly ShareId[];
}

/** How a row of something that can be shared takes it: `idOf` says which row it is, null for none. */
export const openedIn = <R extends Openable>(idOf: (data: Opened['data']) => string | null) => {
  const touch = (change: (openTo: readonly ShareId[], shareId: ShareId) => readonly ShareId[]): Touch<R, Opened> => ({
    keys: ({ data }: Recorded<Opened>) => {
      const id = idOf(data);
      return id ? [inFile(data.childId, id)] : [];
    },
    fold: (row, { data }) => row && { ...row, openTo: change(row.openTo, data.shareId) },
  });
  return {
    SharingBegun: touch((openTo, shareId) => [...openTo, shareId]),
    SharingStopped: touch((openTo, shareId) => openTo.filter((one) => one !== shareId)),
  };
};
