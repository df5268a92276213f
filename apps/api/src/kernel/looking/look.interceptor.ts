import { Injectable, SetMetadata, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { from, map, mergeMap, type Observable } from 'rxjs';
import { localDate, type ChildId } from '@heard/domain/kernel';
import type { Someone } from '../asking/asking.ts';
import { Looks } from './looks.ts';

/** Metadata key under which a route says why reading it is no look at a file. */
export const UNLOOKED = 'heard:unlooked';

/** What this route answers says nothing of a file: names to choose from, or the asker's own. `reason` is for whoever reads the list. */
export const Unlooked = (reason: string) => SetMetadata(UNLOOKED, reason);

/** Metadata key under which a route says that what it answers is sealed. */
export const SEALED = 'heard:sealed';

/** What this route answers is sealed: that it was read is written down where only safeguarding learns of it. */
export const Sealed = () => SetMetadata(SEALED, true);

/** The children whose files an answer speaks of: a part that names a child is that child's, whole. Bytes name nobody: they were asked for. */
export const childrenIn = (answer: unknown, found: Set<ChildId> = new Set()): ReadonlySet<ChildId> => {
  if (answer instanceof StreamableFile) return found;
  if (Array.isArray(answer)) for (const one of answer) childrenIn(one, found);
  else if (typeof answer === 'object' && answer !== null) {
    const child = (answer as { readonly childId?: ChildId | null }).childId;
    if (child) found.add(child);
    else for (const one of Object.values(answer)) childrenIn(one, found);
  }
  return found;
};

/**
 * The one place that all queries pass: whatever speaks of a child's file is written down before it is answered. That there is nothing
 * in a file is an answer too: the child who was asked for counts, whether the answer names it or not.
 */
@Injectable()
export class LookInterceptor implements NestInterceptor {
  constructor(
    private readonly looks: Looks,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { someone, method, path, query } = context.switchToHttp().getRequest<Request & { someone?: Someone }>();
    const unlooked = this.reflector.getAllAndOverride<string | undefined>(UNLOOKED, [context.getHandler(), context.getClass()]);
    if (!someone || method === 'POST' || unlooked) return next.handle();
    const sealed = this.reflector.get<boolean | undefined>(SEALED, context.getHandler()) === true;
    const named = new Set([query['child']].filter((one) => typeof one === 'string') as ChildId[]);
    const view = path.split('/').findLast((part) => part !== '') ?? 'file';
    const reading = { view, stoodOn: localDate.safeParse(query['on']).data ?? null };
    return next
      .handle()
      .pipe(
        mergeMap((answer: unknown) => from(this.looks.record(someone, reading, childrenIn(answer, named), sealed)).pipe(map(() => answer))),
      );
  }
}
