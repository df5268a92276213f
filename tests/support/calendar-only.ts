import { jest } from '@jest/globals';

/** Only the calendar is ours: timers and sockets stay real. */
export const calendarAt = (moment: Date) =>
  jest.useFakeTimers({
    now: moment,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });

export const pass = (ms: number) => jest.setSystemTime(Date.now() + ms);
export const minute = 60_000;
export const day = 24 * 60 * minute;
