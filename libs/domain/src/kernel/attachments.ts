import * as z from 'zod';

/** Names something kept beside the log: SHA-256 (hex) of its bytes as they are stored, which is sealed; see `docs/log-format.md`. */
export const blobId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'This is not the name of something that was sent.')
  .meta({ description: 'SHA-256 (hex) of what is stored, sealed' })
  .brand<'BlobId'>();
export type BlobId = z.output<typeof blobId>;

export const attachmentKind = z.enum(['drawing', 'sound', 'photo']);
export type AttachmentKind = z.output<typeof attachmentKind>;

/** What each kind may be, as it is kept: the content says it, not whoever sends it. The first is what a page makes. */
export const typesOf = {
  drawing: ['application/vnd.heard.drawing+json'],
  sound: ['audio/webm', 'audio/ogg', 'audio/mp4'],
  photo: ['image/jpeg', 'image/webp'],
} as const satisfies Readonly<Record<AttachmentKind, readonly string[]>>;

export const attachmentType = z.enum([...typesOf.drawing, ...typesOf.sound, ...typesOf.photo]);
export type AttachmentType = z.output<typeof attachmentType>;

/** The most that each kind may be, in bytes, as it is sent. */
export const largest = { drawing: 1_000_000, sound: 5_000_000, photo: 12_000_000 } as const satisfies Readonly<
  Record<AttachmentKind, number>
>;

/** A drawing, a sound or a photo that hangs on something said: what the answer to a whole upload tells, and what an event pins. */
export const attachment = z
  .strictObject({
    blobId,
    kind: attachmentKind,
    type: attachmentType,
    bytes: z.int().min(1).max(largest.photo).meta({ description: 'size in clear' }),
    seconds: z.number().min(0).max(3_600).nullable().meta({ description: 'how long a sound lasts, where it is known' }),
  })
  .refine(({ kind, type }) => (typesOf[kind] as readonly string[]).includes(type), {
    path: ['type'],
    message: 'This is not a type of what it is said to be. Please send it again.',
  });
export type Attachment = z.output<typeof attachment>;

/** Every attachment in something said, wherever it stands in it: whatever names a blob is one. @throws ZodError for one that is none */
export const attachmentsIn = (value: unknown): readonly Attachment[] => {
  if (Array.isArray(value)) return value.flatMap(attachmentsIn);
  if (typeof value !== 'object' || value === null) return [];
  return 'blobId' in value ? [attachment.parse(value)] : Object.values(value).flatMap(attachmentsIn);
};
