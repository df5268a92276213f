import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import * as z from 'zod';
import { blobId, childId, type Attachment, type AttachmentType } from '@heard/domain/kernel';
import { Who } from '../asking/asking.guard.ts';
import type { Someone } from '../asking/asking.ts';
import { Asks } from '../asking/doors.ts';
import { asked } from '../carrying/asked.ts';
import { Attachments } from './attachments.ts';

const one = z.strictObject({ child: childId, blob: blobId });

const endings: Readonly<Record<AttachmentType, string>> = {
  'application/vnd.heard.drawing+json': 'json',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

const nameOf = ({ kind, blobId: name, type }: Attachment): string => `${kind}-${name.slice(0, 8)}.${endings[type]}`;

/** What hangs on something said, for whoever may read what was said. */
@Asks()
@Controller('api/blob')
export class BlobController {
  constructor(private readonly attachments: Attachments) {}

  /** It cannot do anything where it is opened by itself: no script, no form, no origin. */
  @Get('blob')
  async blob(@Who() who: Someone, @Query() params: unknown, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { child, blob } = asked(one, params);
    const { attachment, stream } = await this.attachments.shown(who, child, blob);
    response.setHeader('Cache-Control', 'no-store, no-transform');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const disposition = `inline; filename="${nameOf(attachment)}"`;
    const file = new StreamableFile(stream, { type: attachment.type, length: attachment.bytes, disposition });
    // What breaks in the middle breaks off: half of it must not look like all of it.
    return file.setErrorHandler((_, answer) => answer.destroy?.());
  }
}
