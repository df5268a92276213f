import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Refused, type Facts } from '@heard/domain/kernel';
import { EmailTaken } from '../../account/account.ts';
import { StoreUnavailable } from '../event-store/event-store.ts';
import { KeyDestroyed } from '../vault/data-keys.ts';
import { Malformed, NotYet, SecondFactorNeeded, SignedOut, TooOften, Unseen, Untaken, type FieldFault } from './refusals.ts';

/** Problem details (RFC 9457) with a machine's code beside the person's sentence. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldFault[];
  readonly facts?: Facts;
}

const problem = (status: number, code: string, title: string, detail: string, more: Partial<Problem> = {}): Problem => ({
  type: `/problems/${code}`,
  title,
  status,
  detail,
  code,
  ...more,
});

const tooLarge = problem(413, 'too-large', 'Too large', 'This is too long to send at once. Please shorten it, or send it in parts.');
const notJson = problem(400, 'not-json', 'Not readable', 'The request is not valid JSON.');

/** Errors of Express and of Nest carry a status; their own words are for developers and stay out. */
const byStatus = (status: number): Problem | null => {
  if (status === 413) return tooLarge;
  if (status === 400) return notJson;
  if (status === 404 || status === 405) return problem(404, 'not-found', 'Not here', new Unseen().message);
  if (status === 401) return problem(401, 'signed-out', 'Signed out', new SignedOut().message);
  if (status === 415) return problem(415, 'not-json', 'Not readable', 'Please send JSON.');
  if (status === 429)
    return problem(429, 'slow-down', 'Slow down', 'That is a lot at once. Please wait a minute and try again; nothing is lost.');
  return null;
};

const ofHttp = (error: unknown): Problem | null => {
  const status = error instanceof HttpException ? error.getStatus() : ((error as { status?: unknown } | null)?.status ?? null);
  return typeof status === 'number' ? byStatus(status) : null;
};

/** What went wrong, as the asker may know it; null when it is our own fault. */
export const problemOf = (error: unknown): Problem | null => {
  if (error instanceof Malformed)
    return problem(400, 'malformed', 'Not as asked', 'Something here cannot be taken as it is. Nothing was stored.', {
      errors: error.errors,
    });
  if (error instanceof Refused) return problem(409, error.code, 'Not possible', error.message, { facts: error.facts });
  if (error instanceof EmailTaken) return problem(409, 'email-taken', 'Not possible', 'This e-mail address belongs to somebody else here.');
  if (error instanceof Unseen || error instanceof KeyDestroyed) return problem(404, 'not-found', 'Not here', new Unseen().message);
  if (error instanceof SignedOut) return problem(401, 'signed-out', 'Signed out', error.message);
  if (error instanceof SecondFactorNeeded)
    return problem(401, 'second-factor-needed', 'One more step', error.message, { facts: { set: error.set, app: error.app } });
  if (error instanceof TooOften) return problem(429, error.code, 'Slow down', error.message, { facts: { retryAfter: error.retryAfter } });
  if (error instanceof Untaken) return problem(error.code === 'too-large' ? 413 : 422, error.code, 'Not taken', error.message);
  if (error instanceof NotYet) return problem(503, 'not-yet', 'Not yet', error.message);
  if (error instanceof StoreUnavailable)
    return problem(503, 'store-away', 'Away', 'The record cannot be reached just now. Nothing was stored; please send it again.');
  return ofHttp(error);
};

const ours = problem(500, 'our-fault', 'Our fault', 'Something went wrong on our side. Nothing was stored; please try again.');

@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const told = problemOf(error);
    if (!told) this.#logger.error(error instanceof Error ? error.stack : String(error));
    const answer = told ?? ours;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    if (error instanceof TooOften) response.setHeader('retry-after', String(error.retryAfter));
    response.status(answer.status).type('application/problem+json').send(JSON.stringify(answer));
  }
}
