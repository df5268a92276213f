import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition, never for a time. */
export const eventually = async (holds: () => boolean | Promise<boolean>, what: string, deadline = 20_000): Promise<void> => {
  const end = Date.now() + deadline;
  for (;;) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`Did not come to pass: ${what}`);
    await nextTurn();
    await pause(2);
  }
};
