import type { Letter } from '../kernel/mail/mail.ts';

/** To whoever agreed: no child's name, nothing of what it is about. */
export const runningOutLetter = (to: string, publicUrl: string, lastDay: string): Letter => ({
  to,
  subject: 'Something you agreed to on Heard ends soon',
  text: [
    `Something that you said yes to ends on ${lastDay}.`,
    '',
    'You need do nothing: it ends by itself. If school asks you again, it is your choice again.',
    '',
    `To see what it is: ${publicUrl}/`,
    '',
  ].join('\n'),
});

/** To whoever leads: which one it is stands on the board. */
export const boardLetter = (to: string, publicUrl: string): Letter => ({
  to,
  subject: 'A permission on Heard ends in thirty days',
  text: ['A permission that families gave ends in thirty days.', '', `It stands on the board: ${publicUrl}/consents`, ''].join('\n'),
});
