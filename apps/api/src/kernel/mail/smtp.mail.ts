import { createTransport } from 'nodemailer';
import type { Letter, Mail } from './mail.ts';

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Over `smtp://user:secret@host:port` or `smtps://…`; on `smtp://` the line is encrypted as soon as the server offers it. */
export const smtpMail = (url: string, from: string): Mail => {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async (letter: Letter) => {
      await transport.sendMail({ from, ...letter });
    },
    forget: () => Promise.resolve(),
  };
};
