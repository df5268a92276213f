import { inject, Injectable } from '@angular/core';
import type { Attachment, AttachmentKind } from '@heard/domain/kernel';
import { Ask } from './ask.ts';
import { Refusal } from './refusals.ts';

export interface Sending {
  readonly childId: string;
  readonly kind: AttachmentKind;
  /** Its `type` is what is told of it. */
  readonly what: Blob;
  /** How long a sound lasts, where the page knows. */
  readonly seconds?: number | null;
  /** Where it was begun to be sent, if that was kept: it goes on from what had arrived. */
  readonly address?: string | undefined;
  /** Keep this address beside what is sent: after a reload the same upload goes on. */
  readonly begun?: (address: string) => void;
  readonly signal?: AbortSignal;
}

/** So much at once: what is lost with a connection is little, and what stands in front of school lets it through. */
const piece = 512 * 1024;
const door = '/api/blob/upload';
const tus = { 'Tus-Resumable': '1.0.0' };

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
const metadata = (fields: Readonly<Record<string, string | number | null | undefined>>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value === null || value === undefined ? [] : [`${name} ${base64(String(value))}`]))
    .join(',');

interface At {
  readonly offset: number;
  /** What it has become, once it is whole. */
  readonly attachment: Attachment | undefined;
}

const atIn = (answer: Response): At => {
  const told = answer.headers.get('Upload-Attachment');
  return { offset: Number(answer.headers.get('Upload-Offset')), attachment: told ? (JSON.parse(told) as Attachment) : undefined };
};

const isGone = (cause: unknown): boolean => cause instanceof Refusal && cause.kind === 'not-found';
/** School has it up to another place: it goes on after asking where. @throws whatever else it was */
const goingOnFrom = (at: At, cause: unknown): At => {
  if (cause instanceof Refusal && cause.code === 'offset-elsewhere') return at;
  throw cause;
};

/** Brings drawings, sounds and photos to school, resumably (tus 1.0), and has them back for showing. */
@Injectable({ providedIn: 'root' })
export class Uploads {
  readonly #ask = inject(Ask);

  /**
   * Ends when school has all of it, however long the connection is away; what had arrived is not sent again.
   * @returns what an event names @throws Refusal when school does not take it, or whatever `signal` was aborted with
   */
  async send(sending: Sending): Promise<Attachment> {
    const { address } = sending;
    try {
      return await this.#bring(address ?? (await this.#begin(sending)), sending, address !== undefined);
    } catch (cause) {
      // Cleared at school meanwhile, or begun before something else that gave way to it: it begins again, from what is here.
      if (!isGone(cause)) throw cause;
      return this.#bring(await this.#begin(sending), sending, false);
    }
  }

  /** It is not wanted any more. What is not there is no harm. @throws Refusal */
  async throwAway(address: string, signal?: AbortSignal): Promise<void> {
    await this.#patiently(address, { method: 'DELETE' }, signal).catch((cause: unknown) => {
      if (!isGone(cause)) throw cause;
    });
  }

  /** Its bytes, past the service worker and every cache. Gone and not for this person are one refusal. @throws Refusal */
  async fetch(childId: string, blobId: string, signal?: AbortSignal): Promise<Blob> {
    const asked = new URLSearchParams({ child: childId, blob: blobId });
    const seen = this.#ask.written();
    if (seen !== undefined) asked.set('seen', seen);
    return this.#ask.patiently(async () => (await this.#ask.reach(`/api/blob/blob?${asked}`, { signal })).blob(), signal);
  }

  /** An address to show it by, which whoever asked revokes. @throws Refusal */
  async blob(childId: string, { blobId }: Pick<Attachment, 'blobId'>, signal?: AbortSignal): Promise<string> {
    return URL.createObjectURL(await this.fetch(childId, blobId, signal));
  }

  async #begin({ childId, kind, what, seconds, begun, signal }: Sending): Promise<string> {
    const headers = { 'Upload-Length': String(what.size), 'Upload-Metadata': metadata({ childId, kind, type: what.type, seconds }) };
    const answer = await this.#patiently(door, { method: 'POST', headers }, signal);
    const address = answer.headers.get('Location');
    if (!address) throw new Refusal('unexpected');
    begun?.(address);
    return address;
  }

  /** Piece by piece. Whether a piece that was lost on its way had arrived, only school knows: it is asked before going on. */
  async #bring(address: string, { what, signal }: Sending, begunBefore: boolean): Promise<Attachment> {
    let at: At = { offset: 0, attachment: undefined };
    let unsure = begunBefore;
    const step = async (): Promise<At> => {
      if (unsure) at = await this.#where(address, signal);
      if (at.attachment) return at;
      unsure = true;
      const next = await this.#piece(address, at.offset, what.slice(at.offset, at.offset + piece), signal);
      unsure = false;
      return next;
    };
    while (!at.attachment) at = await this.#ask.patiently(step, signal, true).catch((cause: unknown) => goingOnFrom(at, cause));
    return at.attachment;
  }

  async #piece(address: string, offset: number, body: Blob, signal?: AbortSignal): Promise<At> {
    const headers = { ...tus, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
    return atIn(await this.#ask.reach(address, { method: 'PATCH', headers, body, signal }));
  }

  async #where(address: string, signal?: AbortSignal): Promise<At> {
    return atIn(await this.#patiently(address, { method: 'HEAD' }, signal));
  }

  #patiently(
    address: string,
    init: { readonly method: string; readonly headers?: Readonly<Record<string, string>> },
    signal?: AbortSignal,
  ) {
    const asking = { ...init, headers: { ...tus, ...init.headers }, signal };
    return this.#ask.patiently(() => this.#ask.reach(address, asking), signal, true);
  }
}
