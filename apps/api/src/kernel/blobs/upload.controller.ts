import { Controller, Delete, Get, Head, HttpCode, Options, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { Who } from '../asking/asking.guard.ts';
import type { Someone } from '../asking/asking.ts';
import { Asks } from '../asking/doors.ts';
import { asked } from '../carrying/asked.ts';
import { Unlooked } from '../looking/look.interceptor.ts';
import { mostBytes, offsetIn, sendingIn, speaksTus, tellArrived, version } from './tus.ts';
import { Uploads } from './uploads.ts';

const one = z.strictObject({ upload: z.uuid() });

/**
 * Sending a drawing, a sound or a photo so that a lost connection loses nothing: the core of tus 1.0 with creation and termination.
 * Decision: own code and not the official server, because nothing may lie on a disk in clear, because each door must stand in the list
 * that is attacked, and because it is this little; the official client is held against it (`tests/api/blobs.spec.ts`).
 */
@Asks()
@Unlooked('what somebody sends, before it is said: their own, and nothing of a file')
@Controller('api/blob')
export class UploadController {
  constructor(private readonly uploads: Uploads) {}

  @Options('upload')
  @HttpCode(204)
  able(@Res({ passthrough: true }) response: Response): void {
    response.setHeader('Tus-Resumable', version);
    response.setHeader('Tus-Version', version);
    response.setHeader('Tus-Extension', 'creation,termination');
    response.setHeader('Tus-Max-Size', String(mostBytes));
  }

  @Post('upload')
  @HttpCode(201)
  async begin(@Who() { asker }: Someone, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (!speaksTus(request, response)) return;
    const uploadId = await this.uploads.begin(asker, sendingIn(request));
    response.setHeader('Location', `/api/blob/upload?upload=${uploadId}`);
  }

  @Head('upload')
  @HttpCode(200)
  async offset(
    @Who() { asker }: Someone,
    @Query() params: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    if (speaksTus(request, response)) tellArrived(response, await this.uploads.offset(asker, asked(one, params).upload));
  }

  @Patch('upload')
  @HttpCode(204)
  async append(
    @Who() { asker }: Someone,
    @Query() params: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    if (!speaksTus(request, response)) return;
    tellArrived(response, await this.uploads.append(asker, asked(one, params).upload, offsetIn(request), request));
  }

  @Delete('upload')
  @HttpCode(204)
  async end(
    @Who() { asker }: Someone,
    @Query() params: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    if (speaksTus(request, response)) await this.uploads.end(asker, asked(one, params).upload);
  }

  /** For whoever cannot read headers: how far it is, and what has become of it. */
  @Get('upload')
  upload(@Who() { asker }: Someone, @Query() params: unknown) {
    return this.uploads.offset(asker, asked(one, params).upload);
  }
}
