import { Readable } from 'node:stream';
import { alike, attachmentsIn, refuse, type Asker, type Attachment, type BlobId, type ChildId, type Happened } from '@heard/domain/kernel';
import type { Someone } from '../asking/asking.ts';
import { ofChild, type ReadModels } from '../read-models/read-models.ts';
import type { Where } from '../read-models/visible-to.ts';
import { Unseen } from '../refusals/refusals.ts';
import type { Keys } from '../sealing/sealing.ts';
import type { BlobStore } from './blob-store.ts';
import { openPieces } from './sealed-pieces.ts';
import type { UploadTable } from './upload.table.ts';
import { ownerOf } from './laying.ts';

/** A row that names it, in whatever view and wherever in the row. */
const naming = (blob: string): Where => ({ sql: 'instr(row, :blob) > 0', values: { blob } });
/** A row of what this person said or wrote down. */
const saidBy = (person: string): Where => ({ sql: 'own LIKE :sayer', values: { sayer: `%|${person}|%` } });

export interface Shown {
  readonly attachment: Attachment;
  readonly stream: Readable;
}

/** What hangs on something said: that it is really here when it is said, and who may have it again. */
export class Attachments {
  constructor(
    private readonly table: UploadTable,
    private readonly store: BlobStore,
    private readonly keys: Keys,
    private readonly models: ReadModels,
  ) {}

  /**
   * Asked before events are appended: everything that hangs on them was sent by the asker for this child and is whole, or hangs already on
   * something that they said about this child. From here on it is not cleared. That is written down before the append: a machine that
   * falls between the two leaves something that nobody can read, never words without their picture.
   * @throws Refused (`attachment-missing`)
   */
  hang(asker: Asker, events: readonly Happened[]): void {
    for (const { data } of events)
      for (const one of attachmentsIn(data)) {
        const { childId } = data as { readonly childId: string };
        if (!this.#sent(asker, childId, one) && !this.#hangs(asker, childId, one))
          refuse('attachment-missing', 'A drawing, a sound or a photo in this is not with us yet. Please send it again; nothing is lost.', {
            blobId: one.blobId,
          });
        this.table.claim(one.blobId, asker.at);
      }
  }

  /** What the asker may see by a row that they may see, of whatever view. @throws Unseen, KeyDestroyed, BrokenBlob, StoreUnavailable */
  async shown({ sight }: Someone, child: ChildId, blob: BlobId): Promise<Shown> {
    const rows = this.models.views.flatMap(({ name }) => this.models.seen(name, sight, ofChild(child), naming(blob)));
    const attachment = attachmentsIn(rows).find((one) => one.blobId === blob);
    const sealed = attachment && (await this.store.stream(blob));
    if (!attachment || !sealed) throw new Unseen();
    return { attachment, stream: await begun(openPieces(sealed, ownerOf(child), this.keys)) };
  }

  #sent({ person, school }: Asker, childId: string, one: Attachment): boolean {
    const upload = this.table.of(one.blobId);
    if (!upload || upload.personId !== person || upload.schoolId !== school || upload.childId !== childId) return false;
    return upload.attachment !== null && alike(upload.attachment, one);
  }

  #hangs({ person }: Asker, childId: string, one: Attachment): boolean {
    const rows = this.models.views.flatMap(({ name }) => this.models.rows(name, ofChild(childId), naming(one.blobId), saidBy(person)));
    return attachmentsIn(rows).some((known) => alike(known, one));
  }
}

/** Its first piece is opened before anything is answered: what does not open is told as an error, not as an answer that breaks off. */
const begun = async (pieces: AsyncGenerator<Buffer>): Promise<Readable> => {
  const first = await pieces.next();
  const all = async function* (): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value;
    yield* pieces;
  };
  const stream = Readable.from(all(), { objectMode: false });
  // Whoever goes away before the second piece leaves a generator that never began, and with it an open file.
  return stream.once('close', () => void pieces.return(undefined));
};
