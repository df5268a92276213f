import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line between browser and house that can be cut after so many bytes. */
export class CutLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #cuts: number[] = [];
  made = 0;
  #passed = 0;

  constructor(port: number) {
    this.#server = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => (near.destroy(), far.destroy(), this.#sockets.delete(socket)));
      }
      far.pipe(near);
      near.on('data', (bytes: Buffer) => {
        this.#passed += bytes.length;
        far.write(bytes);
        if (this.#passed < (this.#cuts[0] ?? Infinity)) return;
        this.#passed = 0;
        this.#cuts.shift();
        this.made += 1;
        near.destroy();
      });
    });
  }

  /** It breaks after so many bytes, and again after so many more. */
  cutsAfter(...bytes: readonly number[]): void {
    this.#cuts = [...bytes];
    [this.#passed, this.made] = [0, 0];
  }

  open(): Promise<void> {
    return new Promise((resolve) => void this.#server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}
