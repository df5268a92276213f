import type { Letter } from '../kernel/mail/mail.ts';

/** To whoever asked for it: the proof that something is in the record, without a word of it. */
export const receiptLetter = (to: string, publicUrl: string, code: string, paper: string, sign: string): Letter => ({
  to,
  subject: `Your receipt ${code}`,
  text: [
    `The file with this mail proves that what you gave under ${code} is in the record, and since when.`,
    '',
    'Your words are not in this mail. To keep them too, sign in and choose “keep this”.',
    '',
    `Anybody can check the file without us: ${publicUrl}/heard-verify.html`,
    `The key that signed it has this sign: ${sign}`,
    '',
  ].join('\n'),
  attachments: [{ filename: `${code}.tlog-proof`, content: paper }],
});
