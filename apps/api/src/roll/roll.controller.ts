import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import * as z from 'zod';
import { commandId, type Asker } from '@heard/domain/kernel';
import { rollKinds } from '@heard/domain/roll';
import { Who } from '../kernel/asking/asking.guard.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { Asks } from '../kernel/asking/doors.ts';
import { Malformed, Unseen } from '../kernel/refusals/refusals.ts';
import { mostBytes } from './encoding.ts';
import { RollImport } from './roll.import.ts';
import type { Imported, Preview, Upload } from './roll.import.ts';

/** Characters of base64 in which 5 MB and one byte fit: a file that is too large is named as such, a larger body is not read. */
const mostSigns = Math.ceil((mostBytes + 1) / 3) * 4;

const upload = z.strictObject({
  kind: z.enum(rollKinds),
  file: z
    .base64({ error: 'The bytes of the file in base64.' })
    .max(mostSigns, 'The file is larger than 5 MB. Please split it into several files.'),
});
const run = upload.extend({ commandId });

const parsed = <T>(shape: z.ZodType<T>, body: unknown): T => {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  throw new Malformed(read.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })));
};

const bytesOf = ({ kind, file }: z.output<typeof upload>): Upload => ({ kind, bytes: new Uint8Array(Buffer.from(file, 'base64')) });

/** Those who may enrol a child; to everybody else the import does not exist. */
const leading = (asker: Asker): Asker => {
  if (!asker.roles.includes('senco') && !asker.roles.includes('head')) throw new Unseen();
  return asker;
};

@Controller('api/import')
export class RollController {
  constructor(private readonly roll: RollImport) {}

  @Post('preview')
  @HttpCode(200)
  @Asks()
  preview(@Body() body: unknown, @Who() { asker }: Someone): Promise<Preview> {
    const leader = leading(asker);
    return this.roll.preview(bytesOf(parsed(upload, body)), leader);
  }

  @Post('run')
  @HttpCode(200)
  @Asks()
  run(@Body() body: unknown, @Who() { asker }: Someone): Promise<Imported> {
    const leader = leading(asker);
    const asked = parsed(run, body);
    return this.roll.run(bytesOf(asked), leader, asked.commandId);
  }
}
