import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { defer, from, mergeMap, type Observable } from 'rxjs';
import type { Position } from '../event-store/event-store.ts';
import { Malformed } from '../refusals/refusals.ts';
import { Projection } from './projection.ts';

/** Own writes: a query that names the place in the log it must have seen waits for it. */
@Injectable()
export class SeenInterceptor implements NestInterceptor {
  constructor(private readonly projection: Projection) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { seen } = context.switchToHttp().getRequest<Request>().query;
    if (seen === undefined) return next.handle();
    if (typeof seen !== 'string' || !/^\d{1,20}$/.test(seen)) {
      throw new Malformed([
        { pointer: '/seen', detail: 'This is not a place in the log. Leave it out, or use the one from your receipt.' },
      ]);
    }
    return defer(() => from(this.projection.reached(seen as Position))).pipe(mergeMap(() => next.handle()));
  }
}
