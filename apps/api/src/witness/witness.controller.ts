import { Controller, Inject, Logger, Post, Req, Res } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { Open } from '../kernel/asking/doors.ts';
import { Cosigning } from './cosigning.ts';

/** Questions a minute from one address: a log has one an hour, and one more when its witness knows another size. */
const often = { default: { limit: 60, ttl: 60_000 } };

/** A witness for the logs of others (c2sp.org/tlog-witness). */
@Controller('api/witness')
export class WitnessController {
  readonly #logger = new Logger('Witness');

  constructor(@Inject(Cosigning) private readonly cosigning: Cosigning) {}

  @Post('add-checkpoint')
  @Open('other logs show that they only grew; whoever asks is known by the signature of a log that was named here, and by nothing else')
  @Throttle(often)
  addCheckpoint(@Req() request: Request, @Res() response: Response): void {
    const body: unknown = request.body;
    const { status, body: answer, fork } = this.cosigning.offered(body instanceof Uint8Array ? body : new Uint8Array());
    if (fork) this.#logger.error(`A log has signed two histories, which are kept here. It now says:\n${fork}`);
    // Whoever has read a checkpoint can send it with a proof that leads nowhere: this alone says nothing of the log.
    if (status === 422) this.#logger.warn('A checkpoint was offered without a proof that leads to it. It was not signed.');
    // As bytes: Express adds a charset to a text, and this type has none.
    const type = status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8';
    response.status(status).setHeader('Content-Type', type).end(Buffer.from(answer));
  }
}
