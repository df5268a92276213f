import type { AttachmentKind } from '@heard/domain/kernel';
import { drawingContent } from './drawing-content.ts';
import type { Fit } from './fit.ts';
import { photoContent } from './photo-content.ts';
import { soundContent } from './sound-content.ts';

const readers: Readonly<Record<AttachmentKind, (bytes: Buffer) => Fit | Promise<Fit>>> = {
  drawing: drawingContent,
  sound: soundContent,
  photo: photoContent,
};

/** What is kept of something that was sent as this kind. @throws Untaken */
export const contentOf = async (kind: AttachmentKind, bytes: Buffer): Promise<Fit> => readers[kind](bytes);
