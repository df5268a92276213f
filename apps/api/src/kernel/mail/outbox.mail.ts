import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Letter, Mail } from './mail.ts';

export interface Outbox {
  /** Where the letters go, one `.eml` each. */
  readonly folder: string;
  readonly from: string;
  /** Prints each letter's words: they hold sign-in links, so only where nothing is at stake. */
  readonly aloud: boolean;
  readonly say: (sentence: string) => void;
}

/** Whether the head of a letter names this address as whom it is for. */
const addressedTo = (letter: string, address: string): boolean => {
  const to = /^To:\s*(.+(?:\n[ \t].+)*)/im.exec(letter.split(/\n\n/, 1)[0] ?? '')?.[1] ?? '';
  return to.toLowerCase().includes(address.toLowerCase());
};

/** Keeps letters in a folder where no mail server is configured. */
export const outboxMail = ({ folder, from, aloud, say }: Outbox): Mail => {
  const composer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'unix',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let said = false;
  return {
    send: async (letter: Letter) => {
      if (!said) say(`SMTP_URL is not set: mails are not sent, they are kept in ${folder}`);
      said = true;
      const { message } = await composer.sendMail({ from, ...letter });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID()}.eml`), message as Buffer, {
        mode: 0o600,
      });
      if (aloud) say(`mail to ${letter.to}: ${letter.text}`);
    },
    forget: async (address: string) => {
      const kept = await readdir(folder).catch(() => []);
      for (const name of kept.filter((one) => one.endsWith('.eml')))
        if (addressedTo(await readFile(join(folder, name), 'utf8'), address)) await rm(join(folder, name), { force: true });
    },
  };
};
