import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';

interface S3rver {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
  readonly httpServer: Server;
}
type Options = {
  readonly address: string;
  readonly port: number;
  readonly silent: boolean;
  readonly directory: string;
  readonly configureBuckets: readonly { readonly name: string }[];
};
const Server3 = createRequire(import.meta.url)('s3rver') as new (options: Options) => S3rver;

export interface Bucket {
  readonly url: string;
  /** Names of every header that it was sent. */
  readonly headers: ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

/** A real server that speaks S3, in this process, with one bucket in it. Its keys are `S3RVER` and `S3RVER`. */
export const bucket = async (directory: string, name: string): Promise<Bucket> => {
  const server = new Server3({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name }] });
  const { port } = await server.run();
  const headers = new Set<string>();
  server.httpServer.on('request', (request: IncomingMessage) => Object.keys(request.headers).forEach((one) => headers.add(one)));
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= server.close();
    server.httpServer.closeAllConnections();
    return stopping;
  };
  return { url: `http://127.0.0.1:${port}`, headers, stop };
};
