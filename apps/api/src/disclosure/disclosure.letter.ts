import type { Letter } from '../kernel/mail/mail.ts';

/** To whoever safeguards: that something waits. Whose it is, and that it is about safety, a mailbox is not told. */
export const disclosureLetter = (to: string, publicUrl: string, time: number): Letter => ({
  to,
  subject: time === 1 ? 'Something for you is waiting in Heard' : 'Something for you is still unread in Heard',
  text: [
    time === 1 ? 'Something for you is waiting in Heard.' : 'Something is waiting in Heard, and nobody has read it yet.',
    '',
    'Please sign in and read it now.',
    '',
    `To read it: ${publicUrl}/`,
    '',
  ].join('\n'),
});
