import type { Request, Response } from 'express';
import * as z from 'zod';
import { attachmentKind, childId, largest, typesOf, type AttachmentKind } from '@heard/domain/kernel';
import { parse } from '../decisions/parsing.ts';
import { Malformed } from '../refusals/refusals.ts';
import type { Arrived, Sending } from './uploads.ts';

/** What tus 1.0 (https://tus.io/protocols/resumable-upload) calls things: headers in, headers out. */
export const version = '1.0.0';

/** Types that somebody may say they send, beside those that are kept: parameters aside, and browsers call a sound alone a video too. */
const sayable: Readonly<Record<AttachmentKind, readonly string[]>> = {
  drawing: [...typesOf.drawing, 'application/json'],
  sound: [...typesOf.sound, 'audio/x-m4a', 'video/webm', 'video/mp4'],
  photo: [...typesOf.photo, 'image/png'],
};

const announced = z
  .strictObject({
    childId,
    kind: attachmentKind,
    type: z.string().max(100),
    seconds: z.coerce.number('How long it lasts is a number of seconds.').min(0).max(3_600).optional(),
    length: z.coerce.number('Please say how many bytes will come.').int().min(1, 'There is nothing in it.'),
  })
  .refine(({ kind, type }) => sayable[kind].includes(type.split(';')[0]?.trim().toLowerCase() ?? ''), {
    path: ['type'],
    message: 'This cannot be sent as that. A drawing is made here; a sound is WebM, Ogg or MP4; a photo is JPEG, PNG or WebP.',
  });

const fault = (pointer: string, detail: string): Malformed => new Malformed([{ pointer, detail }]);

const valueOf = (text: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'));
  } catch {
    throw fault('/Upload-Metadata', 'A value in it is not UTF-8 in base64.');
  }
};

/** `childId MDE4…,kind c291bmQ=,type YXVkaW8vd2VibQ==` */
const metadataIn = (header: string): Record<string, string> =>
  Object.fromEntries(
    header
      .split(',')
      .map((pair) => pair.trim().split(' '))
      .filter(([name]) => name !== '')
      .map(([name = '', value = '']) => [name, valueOf(value)]),
  );

/** @throws Malformed naming each field */
export const sendingIn = (request: Request): Sending => {
  if (request.headers['upload-defer-length'] !== undefined)
    throw fault('/Upload-Defer-Length', 'Please say at the beginning how many bytes will come, in `Upload-Length`.');
  const { type: _, ...sending } = parse(announced, {
    ...metadataIn(request.get('Upload-Metadata') ?? ''),
    length: request.get('Upload-Length'),
  });
  return sending;
};

/** From which byte on this goes on. @throws Malformed */
export const offsetIn = (request: Request): number => {
  const offset = request.get('Upload-Offset') ?? '';
  if (!/^\d{1,12}$/.test(offset)) throw fault('/Upload-Offset', 'Please say from which byte on this goes on.');
  if (request.get('Content-Type') !== 'application/offset+octet-stream')
    throw fault('/Content-Type', 'Please send bytes as `application/offset+octet-stream`.');
  return Number(offset);
};

/** Every answer names the version; one that was asked for otherwise is 412. @returns whether it goes on */
export const speaksTus = (request: Request, response: Response): boolean => {
  response.setHeader('Tus-Resumable', version);
  response.setHeader('Cache-Control', 'no-store');
  if (request.get('Tus-Resumable') === version) return true;
  response.setHeader('Tus-Version', version);
  response.status(412);
  return false;
};

/** How far it is; and of what is whole, what it has become: an `attachment` as JSON, which is ASCII. */
export const tellArrived = (response: Response, { offset, length, attachment }: Arrived): void => {
  response.setHeader('Upload-Length', String(length));
  response.setHeader('Upload-Offset', String(offset));
  if (attachment) response.setHeader('Upload-Attachment', JSON.stringify(attachment));
};

export const mostBytes = Math.max(...Object.values(largest));
