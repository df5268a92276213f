/**
 * EventStoreDB as its client sees it, in this process: the v1 protocol over a list in memory, with the faults of a bad day.
 * It proves our side only; EVENTSTOREDB_URL runs the same contract against a real server.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import grpc from '@grpc/grpc-js';
import { MemoryLog } from './memory-log.ts';
import { eventsFor, eventsSince } from './reading.ts';
import { appended, caughtUp, confirmed, eventRead, messageOf, nameOf, streamNotFound, wrongVersion } from './wire.ts';

type AppendCall = grpc.ServerReadableStream<streams.AppendReq, streams.AppendResp>;
type AppendAnswer = grpc.sendUnaryData<streams.AppendResp>;
type ReadCall = grpc.ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;
interface Subscriber {
  readonly call: ReadCall;
  readonly gone: AbortController;
}

const failure = (code: grpc.status, details: string, metadata = new grpc.Metadata()) => ({ code, details, metadata });

export class EventStoreDbServer {
  readonly log = new MemoryLog();
  readonly #subscribers = new Set<Subscriber>();
  #server: grpc.Server | null = null;
  #port = 0;
  #delay = 0;
  #notLeader = 0;
  #lostAnswers = 0;
  /** Calls of Append that arrived, for tests that count attempts. */
  appends = 0;

  static async started(): Promise<EventStoreDbServer> {
    const server = new EventStoreDbServer();
    await server.start();
    return server;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** Serves the same log on the same port as before. */
  async start(): Promise<void> {
    const server = new grpc.Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    server.addService(streamsGrpc.StreamsService, {
      read: (call: ReadCall) => void this.#read(call),
      append: (call: AppendCall, answer: AppendAnswer) => void this.#append(call, answer),
    });
    server.addService(featuresGrpc.ServerFeaturesService, { getSupportedMethods: this.#features });
    this.#port = await promisify(server.bindAsync.bind(server))(`127.0.0.1:${this.#port}`, grpc.ServerCredentials.createInsecure());
    this.#server = server;
  }

  /** Cuts every connection, as a killed server does. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.forceShutdown();
    if (server) await promisify(server.tryShutdown.bind(server))();
    for (const subscriber of [...this.#subscribers]) this.#leave(subscriber);
  }

  /** As the server does with a consumer that is too slow. */
  dropSubscriptions(): void {
    for (const subscriber of [...this.#subscribers]) {
      this.#leave(subscriber);
      subscriber.call.emit('error', failure(grpc.status.ABORTED, 'Consumer too slow to handle event while live.'));
    }
  }

  get subscribers(): number {
    return this.#subscribers.size;
  }

  /** Milliseconds before each answer. */
  delay(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  /** The next appends are answered with the address of the leader, which is here. */
  answerNotLeader(times: number): void {
    this.#notLeader = times;
  }

  /** The next appends are stored, and their answers never arrive. */
  loseAnswers(times: number): void {
    this.#lostAnswers = times;
  }

  readonly #features: grpc.handleUnaryCall<unknown, features.SupportedMethods> = (_call, answer) => {
    const supported = ['append', 'read'].map((name) =>
      new features.SupportedMethod().setServiceName('event_store.client.streams.Streams').setMethodName(name),
    );
    answer(null, new features.SupportedMethods().setEventStoreServerVersion('22.10.0').setMethodsList(supported));
  };

  readonly #append = async (call: AppendCall, answer: AppendAnswer): Promise<void> => {
    this.appends += 1;
    const requests: streams.AppendReq[] = [];
    call.on('data', (request: streams.AppendReq) => requests.push(request));
    if (!(await once(call, 'end').catch(() => undefined))) return;
    if (this.#delay > 0) await sleep(this.#delay);
    if (this.#notLeader > 0) return answer(this.#leaderIsHere());
    const response = this.#store(requests);
    if (this.#lostAnswers === 0) return answer(null, response);
    this.#lostAnswers -= 1;
    answer(failure(grpc.status.UNAVAILABLE, 'Connection lost'));
  };

  #store([header, ...proposed]: streams.AppendReq[]): streams.AppendResp {
    const options = header?.getOptions();
    if (!options) throw new Error('An append begins with its options');
    const stream = nameOf(options.getStreamIdentifier());
    const current = this.log.head(stream);
    const expected = options.hasNoStream() ? -1n : BigInt(options.getRevision());
    if (current !== expected) return wrongVersion(options, current);
    const position = this.log.append(stream, proposed.map(messageOf));
    return appended(this.log.head(stream), position);
  }

  #leaderIsHere() {
    this.#notLeader -= 1;
    const metadata = new grpc.Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', '127.0.0.1');
    metadata.set('leader-endpoint-port', String(this.#port));
    return failure(grpc.status.NOT_FOUND, 'Leader info available', metadata);
  }

  readonly #read = async (call: ReadCall): Promise<void> => {
    const options = call.request.getOptions();
    if (!options) throw new Error('A read has options');
    if (this.#delay > 0) await sleep(this.#delay);
    if (options.hasSubscription()) return this.#subscribe(call, options);
    const gone = new AbortController();
    call.on('cancelled', () => gone.abort());
    const name = nameOf(options.getStream()?.getStreamIdentifier());
    if (options.hasStream() && this.log.head(name) < 0n) call.write(streamNotFound(name));
    else for (const event of eventsFor(this.log, options)) await this.#send(call, eventRead(event), gone.signal);
    call.end();
  };

  async #subscribe(call: ReadCall, options: Options): Promise<void> {
    const gone = new AbortController();
    const subscriber = { call, gone };
    this.#subscribers.add(subscriber);
    call.on('cancelled', () => this.#leave(subscriber));
    call.write(confirmed());
    for (let seen = 0; !gone.signal.aborted;) {
      const upTo = this.log.events.length;
      for (const event of eventsSince(this.log, options, seen)) await this.#send(call, eventRead(event), gone.signal);
      if (seen === 0) await this.#send(call, caughtUp(), gone.signal);
      seen = upTo;
      if (this.log.events.length === upTo) await once(this.log.changes, 'appended', { signal: gone.signal }).catch(() => undefined);
    }
  }

  #leave(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    subscriber.gone.abort();
  }

  async #send(call: ReadCall, response: streams.ReadResp, signal: AbortSignal): Promise<void> {
    if (call.cancelled || call.destroyed || signal.aborted) return;
    if (!call.write(response)) await once(call, 'drain', { signal }).catch(() => undefined);
  }
}
