import * as z from 'zod';
import { childId, type OneOf } from '../kernel/index.ts';
import { erasureGround, retentionEvents, withdrawalReason } from './retention.events.ts';

const one = { childId: '018f4e6a-0000-7000-8000-000000000010' };
const hold = { ...one, holdId: '018f4e6a-0000-7000-8000-0000000000a0' };

export const retentionCommands = {
  PlaceHold: retentionEvents.HoldPlaced.meta({
    description: 'Says why this file may not be erased now. It ends an erasure that is under way.',
    example: { ...hold, ground: 'tribunal' },
  }),
  LiftHold: retentionEvents.HoldLifted.meta({
    description: 'Says that the reason is gone. An erasure that it ended has to be proposed anew.',
    example: hold,
  }),
  ProposeErasure: z.strictObject({ childId, ground: erasureGround }).meta({
    description: 'Proposes that this file is erased for good. Nothing happens until a second person agrees.',
    example: { ...one, ground: 'record-moved' },
  }),
  AgreeErasure: z.strictObject({ childId, ground: erasureGround }).meta({
    description:
      'A second person who leads agrees, naming the ground that was proposed. After five school days the calendar erases the file.',
    example: { ...one, ground: 'record-moved' },
  }),
  WithdrawErasure: z.strictObject({ childId, reason: withdrawalReason.exclude(['held']) }).meta({
    description: 'Stops an erasure that is under way: by whoever proposed it, whoever agreed, or another who leads.',
    example: { ...one, reason: 'still-needed' },
  }),
  EraseChild: z.strictObject({ childId }).meta({
    description: 'The calendar: the day has come, and no hold stands against it.',
    example: one,
  }),
};
export type RetentionCommand = OneOf<typeof retentionCommands>;
