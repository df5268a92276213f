import type { AttachmentType } from '@heard/domain/kernel';
import { Untaken } from '../refusals/refusals.ts';

/** What is kept of something that was sent: its content decides, not its name. */
export interface Fit {
  readonly type: AttachmentType;
  readonly bytes: Buffer;
  readonly seconds: number | null;
}

/** @throws Untaken */
export const unfit = (sentence: string): never => {
  throw new Untaken('not-what-it-says', sentence);
};
