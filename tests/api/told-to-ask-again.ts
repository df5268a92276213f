import type { Live } from '../support/live.ts';

/** A change of what somebody may see at all: their open page is told by one hint, in which nothing says what. */
export const toldToAskAgain = async (page: Live, change: () => Promise<unknown>): Promise<void> => {
  page.hints.length = 0;
  await change();
  await page.hinted({ view: 'sight', key: '*' });
};
