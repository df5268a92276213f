import { Agent, request } from 'node:http';

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly cookie?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One answer as it came: status line, every header, every byte of the body. */
export interface Heard {
  readonly status: number;
  readonly body: string;
  /** All of it. */
  readonly bytes: string;
  /** All of it but the time of day. */
  readonly still: string;
}

const lines = (raw: readonly string[], but: (name: string) => boolean): string =>
  raw.flatMap((name, index) => (index % 2 === 0 && !but(name.toLowerCase()) ? [`${name}: ${raw[index + 1]}`] : [])).join('\n');

/** Plain HTTP without anything that tidies up: paths and headers go out as they are written. */
export class Wire {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 48 });
  requests = 0;
  bytes = 0;
  #told = { requests: 0, bytes: 0 };

  constructor(readonly url: URL) {}

  ask(one: Asked): Promise<Heard> {
    const { method = 'GET', path, cookie, headers = {}, body } = one;
    const type = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    const { hostname, port } = this.url;
    const sent = { ...type, ...(cookie && { cookie }), ...headers };
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, method, path, agent: this.#agent, headers: sent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('latin1');
          const line = `HTTP/${answer.httpVersion} ${answer.statusCode} ${answer.statusMessage}`;
          const bytes = `${line}\n${lines(answer.rawHeaders, () => false)}\n\n${text}`;
          this.requests += 1;
          this.bytes += bytes.length;
          const still = `${line}\n${lines(answer.rawHeaders, (name) => name === 'date')}\n\n${text}`;
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString(), bytes, still });
        });
      });
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // The house shut a connection that had been idle just as it was used again: nothing was asked yet.
        if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(this.ask(one));
        else reject(error);
      });
      asked.end(body);
    });
  }

  /** Requests and bytes since the last time that this was asked. */
  spent(): { readonly requests: number; readonly bytes: number } {
    const { requests, bytes } = this;
    const spent = { requests: requests - this.#told.requests, bytes: bytes - this.#told.bytes };
    this.#told = { requests, bytes };
    return spent;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Does all of it, so many at a time. */
export const together = async <T, R>(tasks: readonly T[], work: (task: T) => Promise<R>, most = 24): Promise<readonly R[]> => {
  const results: R[] = [];
  const waiting = tasks.entries();
  const worker = async (): Promise<void> => {
    for (const [index, task] of waiting) results[index] = await work(task);
  };
  await Promise.all(Array.from({ length: Math.min(most, tasks.length) }, worker));
  return results;
};
