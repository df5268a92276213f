import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openssl } from '../../tools/openssl.js';

const config = (dir: string): string => `
[req]
distinguished_name = name
prompt = no
[name]
CN = An authority of a test
[stamping]
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = ours
[ours]
serial = ${dir}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;

/** How the authority behaves: as it should, or wrongly in one way. */
export type Manner =
  'right' | 'refuses' | 'refuses-with-a-token' | 'away' | 'answers-another-question' | 'stamps-something-else' | 'nonsense' | 'endless';

/** The query with a byte of its own that is another: in what is stamped (an OCTET STRING of 32), or in its nonce (an INTEGER of 8). */
const another = (query: Buffer, head: readonly number[]): Buffer => {
  const at = query.indexOf(Buffer.from(head)) + head.length + 1;
  const other = Buffer.from(query);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
};

/** A time-stamping authority (RFC 3161) of the openssl command, behind HTTP. */
export class Authority {
  manner: Manner = 'right';
  asked = 0;
  readonly #server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.asked += 1;
      const query = Buffer.concat(parts);
      const right = request.method === 'POST' && request.headers['content-type'] === 'application/timestamp-query';
      if (!right || this.manner === 'away') return void response.writeHead(503).end();
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(this.#answer(query));
    });
  });

  private constructor(readonly dir: string) {}

  static async open(): Promise<Authority> {
    const authority = new Authority(mkdtempSync(join(tmpdir(), 'heard-tsa-')));
    authority.#prepare();
    await new Promise<void>((ready) => authority.#server.listen(0, '127.0.0.1', () => ready()));
    return authority;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/tsa`;
  }

  /** What `openssl ts -verify` says of a token over these bytes, as `docs/log-format.md` tells whoever checks it. */
  verify(token: Buffer, text: string): { readonly ok: boolean; readonly said: string } {
    writeFileSync(join(this.dir, 'checkpoint.txt'), text);
    writeFileSync(join(this.dir, 'token.tst'), token);
    const args = ['ts', '-verify', '-data', 'checkpoint.txt', '-in', 'token.tst', '-token_in', '-CAfile', 'ca.pem'];
    const { status, stdout, stderr } = spawnSync(openssl(), args, { cwd: this.dir, encoding: 'utf8' });
    return { ok: status === 0, said: stdout + stderr };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((closed) => this.#server.close(() => closed()));
    rmSync(this.dir, { recursive: true, force: true });
  }

  #run(...args: readonly string[]): void {
    execFileSync(openssl(), args, { cwd: this.dir, stdio: 'pipe' });
  }

  #prepare(): void {
    writeFileSync(join(this.dir, 'tsa.cnf'), config(this.dir));
    writeFileSync(join(this.dir, 'serial'), '01\n');
    const key = ['-newkey', 'rsa:2048', '-nodes', '-config', 'tsa.cnf'];
    this.#run('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '30', '-subj', '/CN=A root of a test');
    this.#run('req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr');
    const signs = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'tsa.cnf', '-extensions', 'stamping'];
    this.#run('x509', '-req', '-in', 'tsa.csr', ...signs, '-out', 'tsa.pem', '-days', '30');
  }

  #answer(query: Buffer): Buffer {
    if (this.manner === 'nonsense') return Buffer.from('<html>Please sign in</html>');
    if (this.manner === 'endless') return Buffer.alloc(1_000_000, 0x30);
    if (this.manner === 'refuses') return this.#reply(query.subarray(0, -4));
    if (this.manner === 'answers-another-question') return this.#reply(another(query, [0x02, 0x08]));
    if (this.manner === 'stamps-something-else') return this.#reply(another(query, [0x04, 0x20]));
    const reply = this.#reply(query);
    // The status is the first number in it: 0 is granted, 2 is refused.
    if (this.manner === 'refuses-with-a-token') reply[reply.indexOf(Buffer.of(0x02, 0x01, 0x00)) + 2] = 2;
    return reply;
  }

  #reply(query: Buffer): Buffer {
    writeFileSync(join(this.dir, 'query.tsq'), query);
    const args = ['ts', '-reply', '-queryfile', 'query.tsq', '-signer', 'tsa.pem', '-inkey', 'tsa.key', '-config', 'tsa.cnf'];
    spawnSync(openssl(), [...args, '-out', 'reply.tsr'], { cwd: this.dir });
    return readFileSync(join(this.dir, 'reply.tsr'));
  }
}
