import type { Letter } from '../kernel/mail/mail.ts';

export const changeMinutes = 15;

/** To the new address. The link opens a page with a button: machines that read mail follow links, but they press no buttons. */
export const emailChangeLetter = (to: string, publicUrl: string, token: string): Letter => ({
  to,
  subject: 'Is this your e-mail address for Heard?',
  text: [
    'Somebody who is signed in to Heard wants to use this e-mail address from now on. If that is you, use this link:',
    '',
    `${publicUrl}/sign-in/email?token=${encodeURIComponent(token)}`,
    '',
    `It works once, in the next ${changeMinutes} minutes.`,
    '',
    'If you did not ask for it, you need do nothing: nothing changes.',
    '',
  ].join('\n'),
});
