import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds to wait before attempt `attempt` (0, 1, 2 …) is made again. */
export type BackOff = (attempt: number) => number;

/** 100 ms, doubled each time, at most 10 s. */
export const doublingBackOff: BackOff = (attempt) => Math.min(100 * 2 ** Math.min(attempt, 7), 10_000);

/** Resolves after `milliseconds`, or at once when `signal` fires. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
};
