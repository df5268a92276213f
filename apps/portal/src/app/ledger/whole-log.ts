import { Refusal } from '../kernel/refusals.ts';

export interface LogFile {
  readonly name: string;
  readonly content: Blob;
}

const seal = '{"seal":';

/** Reads an answer to its end. What broke off on the way is no copy: its last line is the seal (`docs/log-format.md` §9). @throws Refusal */
export async function wholeLog(answer: Response, heard: (bytes: number) => void): Promise<LogFile> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body?.getReader();
  for (let piece = await next(reader); piece; piece = await next(reader)) {
    pieces.push(piece);
    heard((bytes += piece.length));
  }
  const content = new Blob(pieces, { type: 'application/octet-stream' });
  const lines = (await content.text()).split('\n');
  if (lines.at(-1) !== '' || !lines.at(-2)?.startsWith(seal)) throw new Refusal('no-connection');
  return { name: nameIn(answer.headers.get('content-disposition')), content };
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined) {
  const { value } = (await reader?.read().catch(() => undefined)) ?? {};
  return value;
}

const nameIn = (disposition: string | null): string => /filename="([\w.-]+)"/.exec(disposition ?? '')?.[1] ?? 'heard.jsonl';
