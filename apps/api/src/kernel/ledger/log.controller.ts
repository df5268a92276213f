import { Controller, Get, Header, Inject, Param, Res, StreamableFile } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { Response } from 'express';
import { Open } from '../asking/doors.ts';
import { Unseen } from '../refusals/refusals.ts';
import { Ledger } from './ledger.ts';
import { signOf } from './notes.ts';
import { Published } from './published.ts';
import { PublishedTable } from './published.table.ts';
import { sizeFrom } from './read-note.ts';
import { isWithin, tileFrom } from './tiles.ts';
import { WitnessKey } from './witness-key.ts';

/** What never changes may be kept by whoever likes. */
const forEver = 'public, max-age=31536000, immutable';
/** A page elsewhere, such as a verifier that somebody keeps, may read what everybody may read. */
const Elsewhere = () => Header('Access-Control-Allow-Origin', '*');
/** Tiles a minute from one address: a whole school’s log is a few hundred. */
const often = { default: { limit: 600, ttl: 60_000 } };

/** What proves to anybody that the log only grows (`docs/log-format.md` §10). It holds hashes and counts, and no entry. */
@Open('whoever holds a receipt must be able to check the log without asking anybody; there are hashes and counts here, and no entry')
@Controller('api/log')
export class LogController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(Published) private readonly published: Published,
    @Inject(PublishedTable) private readonly table: PublishedTable,
    @Inject(WitnessKey) private readonly witness: WitnessKey,
  ) {}

  @Get('checkpoint')
  @Elsewhere()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  checkpoint(): string {
    return (this.published.latest() ?? unseen()).note;
  }

  @Get('key')
  @Elsewhere()
  key() {
    const { vkey } = this.ledger.key;
    return { key: vkey, sign: signOf(vkey), handovers: this.ledger.handovers(), witness: this.witness.vkey };
  }

  @Get('tile/*path')
  @Elsewhere()
  @Throttle(often)
  tile(@Param('path') path: string | readonly string[], @Res({ passthrough: true }) response: Response): StreamableFile {
    const tile = tileFrom(Array.isArray(path) ? path.join('/') : String(path));
    if (!tile || !isWithin(tile, this.published.size)) throw new Unseen();
    response.setHeader('Cache-Control', forEver);
    return new StreamableFile(this.ledger.hashes(tile), { type: 'application/octet-stream' });
  }

  @Get('timestamps')
  @Elsewhere()
  timestamps() {
    return this.table.stamps(this.ledger.key.name);
  }

  @Get('timestamp/:size')
  @Elsewhere()
  timestamp(@Param('size') given: string, @Res({ passthrough: true }) response: Response): StreamableFile {
    const size = sizeFrom(given);
    const token = (size === null ? null : this.table.token(this.ledger.key.name, size)) ?? unseen();
    response.setHeader('Cache-Control', forEver);
    return new StreamableFile(token, { type: 'application/vnd.etsi.timestamp-token' });
  }
}

const unseen = (): never => {
  throw new Unseen();
};
