import type { Locator } from 'playwright-core';
import { rowansFile } from './people.ts';
import type { Visitor } from './visitor.ts';

/** From a parent's first page to the receipt. */
export const tellsSchool = async (parent: Visitor, words: string): Promise<void> => {
  await parent.follows('Tell school something');
  await parent.writes('Your words', words);
  await parent.presses('Check and send');
  await parent.sees(words);
  await parent.presses('Send to school');
  await parent.arrives('School has your words');
};

/** The answer to one voice, found by its words. */
export const voiceOf = (senco: Visitor, words: string): Locator => senco.page.locator('h-answer-input-form').filter({ hasText: words });

export const answersVoice = async (senco: Visitor, words: string, effect: string, because?: string): Promise<void> => {
  const voice = voiceOf(senco, words);
  await senco.chooses(effect, voice);
  if (because) await voice.getByRole('textbox', { name: /because/ }).fill(because);
};

/** All of a decision but the answers. */
export const writesDecision = async (senco: Visitor): Promise<void> => {
  await senco.writes('About', 'dinner time');
  await senco.page.locator('#item-0').fill('Rowan eats in the Nest with Ada.');
  await senco.writes('From', '2026-09-14');
  await senco.writes('What we expect', 'No tears on hall days.');
  await senco.writes('We look again on', '2026-09-18');
};

export const writesCard = async (senco: Visitor, words: string, picture: string): Promise<void> => {
  await senco.writes(/^What Rowan is told/, words);
  await senco.page.getByRole('radio', { name: picture, exact: true }).check();
};

export const rowansStory = `/timeline/${rowansFile}`;
