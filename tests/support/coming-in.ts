import { linkIn, type Posted } from '../api/account/mailbox.ts';
import type { Stage } from './browser.ts';
import { eventually } from './eventually.ts';
import { emailOf, type Name } from './small-school.ts';
import type { Visitor } from './visitor.ts';

/** The house under a name: browsers give passkeys to names, never to numbers. */
export const namedHome = (stage: Stage): string => stage.house.url.replace('127.0.0.1', 'localhost');

/** Asks for a link at this address and presses the button behind it. */
export const comesByLink = async (visitor: Visitor, stage: Stage, letters: readonly Posted[], name: Name): Promise<void> => {
  await visitor.goes(`${namedHome(stage)}/sign-in`);
  await pressesLink(visitor, stage, letters, name);
};

/** The same from the sign-in page on which they are. */
export const pressesLink = async (visitor: Visitor, stage: Stage, letters: readonly Posted[], name: Name): Promise<void> => {
  const mine = () => letters.filter(({ to, raw }) => to.includes(emailOf(name)) && raw.includes('/sign-in/confirm'));
  const before = mine().length;
  await visitor.writes('Your e-mail address', emailOf(name));
  await visitor.presses('Send me a link');
  await visitor.arrives('Look in your e-mail');
  await eventually(() => mine().length > before, `a link for ${name}`);
  const { pathname, search } = linkIn(mine().at(-1)!);
  await visitor.goes(namedHome(stage) + pathname + search);
  await visitor.arrives('One more tap');
  await visitor.presses('Come in');
};

export const signsOut = async (visitor: Visitor): Promise<void> => {
  await visitor.presses(/^Your choices:/);
  await visitor.presses(/^Sign out$/);
  await visitor.arrives('Come in');
  await visitor.nowhereSees('As this device has it');
};
