import * as z from 'zod';
import { childId, holdId, localDate, personId, type OneOf } from '../kernel/index.ts';

/**
 * These names and shapes are in the log for ever. A change is a new version with an upcaster; see `docs/log-format.md`.
 *
 * They outlive the file: a child by id, reasons from closed lists, no free text and no date that tells a birthday.
 */

/** Why a file may not be erased now. */
export const holdGround = z.enum(['tribunal', 'complaint', 'claim', 'inquiry', 'safeguarding', 'information-request', 'police-or-court']);
export type HoldGround = z.output<typeof holdGround>;

/**
 * Why a file is erased: its time is over; the right to erasure (UK GDPR, article 17); it should never have been opened; another school
 * has the whole record; a court ordered it.
 */
export const erasureGround = z.enum(['retention-ended', 'right-to-erasure', 'recorded-in-error', 'record-moved', 'court-order']);
export type ErasureGround = z.output<typeof erasureGround>;

/** Why a proposal was taken back; `held` where a hold ended it. */
export const withdrawalReason = z.enum(['mistake', 'still-needed', 'family-objects', 'held']);

export const retentionEvents = {
  HoldPlaced: z.strictObject({ childId, holdId, ground: holdGround }),
  HoldLifted: z.strictObject({ childId, holdId }),
  /** `early`: before the date until which it should be kept. */
  ErasureProposed: z.strictObject({ childId, ground: erasureGround, early: z.boolean() }),
  /** A second person said yes. From `on` the calendar does it. */
  ErasureAgreed: z.strictObject({ childId, on: localDate }),
  ErasureWithdrawn: z.strictObject({ childId, reason: withdrawalReason }),
  /** After this event the keys of the file are destroyed, and what was made of it. */
  ChildErased: z.strictObject({ childId, ground: erasureGround, early: z.boolean(), proposedBy: personId, agreedBy: personId }),
};
export type RetentionEvent = OneOf<typeof retentionEvents>;
