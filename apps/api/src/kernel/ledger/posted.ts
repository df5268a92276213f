/** How long a foreign server may take, in milliseconds. */
const patience = 10_000;

/** How long such a server is waited for, and how much of its answer is read. */
export interface Limits {
  /** Bytes. */
  readonly most: number;
  /** The house is being closed: nobody waits any longer. */
  readonly ending: AbortSignal;
}

/** What a foreign server answered. */
export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/**
 * Sends something to a foreign server: waited for a while, read up to a limit, and followed nowhere else.
 * @throws Error when nobody answers in time or before the house is closed, or with more than `most` bytes
 */
export const posted = async (url: string, body: Uint8Array | string, type: string, { most, ending }: Limits): Promise<Answered> => {
  const given = typeof body === 'string' ? body : new Uint8Array(body);
  const signal = AbortSignal.any([ending, AbortSignal.timeout(patience)]);
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: given, redirect: 'error', signal });
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > most) throw new Error(`it answered with more than ${most} bytes`);
    parts.push(part);
  }
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: Buffer.concat(parts) };
};

/** Why it did not work, in words: what `fetch` throws says so only in its cause. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
};
