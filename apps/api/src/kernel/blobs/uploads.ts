import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { capacitiesIn, whoView, type WhoRow } from '@heard/domain/child';
import { largest, refuse, type Asker, type Attachment, type AttachmentKind, type Capacity, type ChildId } from '@heard/domain/kernel';
import type { Clock } from '../clock.ts';
import type { ReadModels } from '../read-models/read-models.ts';
import { Unseen, Untaken } from '../refusals/refusals.ts';
import { ownerOf, type Laying } from './laying.ts';
import type { Staged, Staging } from './staging.ts';
import { Turns } from './turns.ts';
import type { Upload, UploadTable } from './upload.table.ts';

/** As whom one may say something about a child, and so send what hangs on it. */
const speaking: readonly Capacity[] = ['parent', 'child', 'educator', 'senco', 'head'];

/** Of one person at once. Of those that are not whole the oldest gives way: its sender still has it, and begins again. */
const mostUnfinished = 8;
const mostUnclaimed = 100;

/** How long something may wait until it hangs on something said. */
const waits = 7 * 24 * 60 * 60_000;

const article: Readonly<Record<AttachmentKind, string>> = { drawing: 'A drawing', sound: 'A sound', photo: 'A photo' };

export interface Sending {
  readonly childId: ChildId;
  readonly kind: AttachmentKind;
  /** In bytes. */
  readonly length: number;
  /** How long a sound lasts, where its sender knows. */
  readonly seconds?: number | null;
}

export interface Arrived {
  readonly offset: number;
  /** As it was announced. */
  readonly length: number;
  /** Null until it is whole. */
  readonly attachment: Attachment | null;
}

const stagedOf = ({ uploadId, childId }: Upload): Staged => ({ uploadId, owner: ownerOf(childId) });

/** No more than was announced; the rest is not read. The connection stays: whoever sends still wants an answer. */
const atMost = async function* (chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let left = most;
  for await (const chunk of chunks) {
    if (chunk.length > 0 && left > 0) yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
};

/** Drawings, sounds and photos on their way: begun, arriving, whole, and then claimed by something said, or cleared after a week. */
export class Uploads {
  readonly #turns = new Turns();

  constructor(
    private readonly table: UploadTable,
    private readonly staging: Staging,
    private readonly laying: Laying,
    private readonly models: ReadModels,
    private readonly clock: Clock,
  ) {}

  /** @returns its id @throws Unseen, Untaken, Refused */
  async begin(asker: Asker, { childId, kind, length, seconds = null }: Sending): Promise<string> {
    if (!this.#maySend(asker, childId)) throw new Unseen();
    if (length > largest[kind])
      throw new Untaken(
        'too-large',
        `${article[kind]} may have ${largest[kind] / 1_000_000} MB at the most. Please make it smaller or shorter.`,
      );
    await this.#makeRoom(asker);
    const uploadId = randomUUID();
    const by = { personId: asker.person, schoolId: asker.school, begunAt: asker.at };
    this.table.begin({ uploadId, ...by, childId, kind, length, saidSeconds: kind === 'sound' ? seconds : null });
    return uploadId;
  }

  /** How much of it is here; what is here whole is finished, should that not have come to an end. @throws Unseen, Untaken, StoreUnavailable */
  offset(asker: Asker, uploadId: string): Promise<Arrived> {
    this.#get(asker, uploadId);
    return this.#turns.take(uploadId, async () => {
      const upload = this.#get(asker, uploadId);
      if (upload.attachment) return this.#arrived(upload);
      return this.#arrivedTo(upload, await this.staging.offset(stagedOf(upload)));
    });
  }

  /** What comes from `offset` on; cut off, what came until then. @throws Unseen, Untaken, Refused (`offset-elsewhere`), StoreUnavailable */
  append(asker: Asker, uploadId: string, offset: number, stream: Readable): Promise<Arrived> {
    this.#get(asker, uploadId);
    return this.#turns.take(uploadId, async (signal) => {
      const upload = this.#get(asker, uploadId);
      const here = upload.attachment ? upload.length : await this.staging.offset(stagedOf(upload));
      if (offset !== here)
        refuse('offset-elsewhere', 'This goes on at another place. Please ask where, and go on there.', { offset: here });
      if (upload.attachment) return this.#arrived(upload);
      const stop = (): void => void stream.destroy();
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      const reached = await this.staging
        .append(stagedOf(upload), atMost(stream.iterator({ destroyOnReturn: false }), upload.length - here))
        .finally(() => {
          signal.removeEventListener('abort', stop);
          // What is not wanted is read away, or the answer would meet a connection that is reset.
          stream.resume();
        });
      return this.#arrivedTo(upload, reached);
    });
  }

  /** Its sender throws it away; what hangs on something said already stays. @throws Unseen */
  end(asker: Asker, uploadId: string): Promise<void> {
    this.#get(asker, uploadId);
    return this.#turns.take(uploadId, () => this.#clear(this.#get(asker, uploadId)));
  }

  /** For those inside the house who have all of it at once. @throws as `begin` and `append` */
  async whole(asker: Asker, sending: Omit<Sending, 'length'>, bytes: Uint8Array): Promise<Attachment> {
    const uploadId = await this.begin(asker, { ...sending, length: bytes.length });
    const { attachment } = await this.append(asker, uploadId, 0, Readable.from([bytes]));
    if (!attachment) throw new Error(`${uploadId} is not whole after all of it`);
    return attachment;
  }

  /** Clears what nothing hangs on after a week, and what lies about without being known. */
  async clearOld(): Promise<void> {
    const before = new Date(Date.parse(this.clock.now()) - waits).toISOString();
    for (const { uploadId } of this.table.old(before))
      await this.#turns.take(uploadId, async () => {
        const upload = this.table.find(uploadId);
        if (upload) await this.#clear(upload);
      });
    for (const uploadId of await this.staging.all()) if (!this.table.find(uploadId)) await this.staging.remove(uploadId);
  }

  /** Takes away everything that was sent about a child, what hangs in the record included: its file was erased. @throws StoreUnavailable */
  async erase(childId: string): Promise<void> {
    for (const { uploadId } of this.table.about(childId))
      await this.#turns.take(uploadId, async () => {
        await this.staging.remove(uploadId);
        await this.laying.takeAway(this.table.find(uploadId)?.blobId ?? null);
        this.table.erase(uploadId);
      });
  }

  #maySend(asker: Asker, child: string): boolean {
    const circle = (this.models.row(whoView.name, child) as WhoRow | null)?.circle;
    return circle ? capacitiesIn(circle, asker).some((one) => speaking.includes(one)) : false;
  }

  #get(asker: Asker, uploadId: string): Upload {
    const upload = this.table.find(uploadId);
    if (!upload || upload.personId !== asker.person || upload.schoolId !== asker.school || !this.#maySend(asker, upload.childId))
      throw new Unseen();
    return upload;
  }

  async #makeRoom(asker: Asker): Promise<void> {
    const all = this.table.unclaimed(asker.person);
    if (all.length >= mostUnclaimed)
      refuse('too-many-uploads', 'Many drawings, sounds and photos wait here that were never sent. Please send them, or throw some away.');
    const unfinished = all.filter((one) => one.attachment === null);
    for (const { uploadId } of unfinished.slice(0, Math.max(0, unfinished.length + 1 - mostUnfinished)))
      await this.#turns.take(uploadId, async () => {
        const upload = this.table.find(uploadId);
        if (upload && !upload.attachment) await this.#clear(upload);
      });
  }

  #arrived({ length, attachment }: Upload): Arrived {
    return { offset: length, length, attachment };
  }

  async #arrivedTo(upload: Upload, offset: number): Promise<Arrived> {
    return { offset, length: upload.length, attachment: offset < upload.length ? null : await this.#finish(upload) };
  }

  /** What is not what it says is thrown away. @throws Untaken, StoreUnavailable */
  async #finish(upload: Upload): Promise<Attachment> {
    const attachment = await this.laying.lay(upload, await this.staging.whole(stagedOf(upload))).catch(async (error: unknown) => {
      if (error instanceof Untaken) await this.#clear(upload);
      throw error;
    });
    await this.staging.remove(upload.uploadId);
    return attachment;
  }

  /** Forsaken first: a command that claims it meanwhile is refused, and never left with a name of nothing. */
  async #clear({ uploadId, blobId }: Upload): Promise<void> {
    if (!this.table.forsake(uploadId)) return;
    await this.staging.remove(uploadId);
    await this.laying.takeAway(blobId);
    this.table.remove(uploadId);
  }
}
