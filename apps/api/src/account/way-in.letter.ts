import type { Letter } from '../kernel/mail/mail.ts';

/** What happened to somebody's ways in, as their mail says it. */
export type WayInChange = 'app' | 'passkey' | 'letter' | 'email';

const said: Readonly<Record<WayInChange, string>> = {
  app: 'An authenticator app was set up for your account on Heard.',
  passkey: 'A passkey was added to your account on Heard.',
  letter: 'Somebody signed in to your account on Heard with a letter from school.',
  email: 'Somebody signed in as you asked for another e-mail address for your account on Heard.',
};

/** To whoever it is about, so that what they did not do themself does not stay unseen. */
export const wayInLetter = (to: string, publicUrl: string, change: WayInChange): Letter => ({
  to,
  subject: 'A change to how you sign in to Heard',
  text: [
    said[change],
    '',
    'If that was you, you need do nothing.',
    '',
    `If it was not you, please tell school today. You can also sign out everywhere: ${publicUrl}/account`,
    '',
  ].join('\n'),
});
