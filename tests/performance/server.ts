import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** The built server as a process of its own, as a school runs it. */
export class Server {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 });
  readonly #process: ChildProcess;
  readonly #port: number;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.#port = port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Resolves with the seconds until the first answer. */
  static async start(folder: string): Promise<{ readonly server: Server; readonly seconds: number }> {
    const port = await freePort();
    const env = {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(port),
      HEARD_DEMO: '1',
      RATE_LIMIT: '0',
      LOG_LEVEL: 'error',
      NODE_OPTIONS: '',
    };
    const began = performance.now();
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'apps/api/dist/api/src/main.js'], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const server = new Server(child, port);
    while (child.exitCode === null) {
      const answer = await server.send('GET', '/api/health/ready').catch(() => null);
      if (answer?.status === 200) return { server, seconds: (performance.now() - began) / 1000 };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the server ended before it answered');
  }

  send(method: 'GET' | 'POST', path: string, body?: object, cookie?: string): Promise<{ status: number; body: string; cookie: string }> {
    return new Promise((resolve, reject) => {
      const text = body ? JSON.stringify(body) : undefined;
      const headers = {
        ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        ...(cookie && { cookie }),
      };
      const asked = request({ host: '127.0.0.1', port: this.#port, path, method, headers, agent: this.#agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const set = (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString(), cookie: set });
        });
      });
      asked.on('error', reject);
      asked.end(text);
    });
  }

  /** Resident memory in megabytes. */
  memory(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await ended;
    this.#agent.destroy();
  }
}
