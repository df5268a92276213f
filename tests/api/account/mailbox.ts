import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Posted {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A real mail server on a free port, which keeps what it is given. */
export const openMailbox = async () => {
  const letters: Posted[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  const { port } = server.server.address() as AddressInfo;
  return { letters, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((closed) => server.close(() => closed())) };
};

/** Words of a letter as a person reads them. */
export const words = (raw: string): string =>
  raw.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

export const linkIn = (letter: Posted): URL => new URL(/https?:\/\/\S+/.exec(words(letter.raw))![0]);

/** Asks again until it holds; half a minute of real time is for a machine that is busy with other things. */
export const until = async (holds: () => boolean): Promise<void> => {
  const deadline = performance.now() + 30_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('it did not come to hold in half a minute');
    await new Promise(setImmediate);
  }
};
