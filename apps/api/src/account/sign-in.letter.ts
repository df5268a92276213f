import type { Letter } from '../kernel/mail/mail.ts';

export const linkMinutes = 15;

/** The link opens a page with a button: machines that read mail follow links, but they press no buttons. */
export const signInLetter = (to: string, publicUrl: string, token: string): Letter => ({
  to,
  subject: 'Your link to sign in to Heard',
  text: [
    'Use this link to sign in to Heard:',
    '',
    `${publicUrl}/sign-in/confirm?token=${encodeURIComponent(token)}`,
    '',
    `It works once, in the next ${linkMinutes} minutes.`,
    '',
    'If you did not ask for it, you need do nothing: without this mail nobody can use the link.',
    '',
  ].join('\n'),
});
