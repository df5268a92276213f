import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Socket } from 'socket.io';
import type { PersonId, SchoolId } from '@heard/domain/kernel';
import { isWhole, type Signed } from '../../account/account.ts';
import { Accounts } from '../../account/accounts.ts';
import { SecondFactorNeeded, SignedOut, Unseen } from '../refusals/refusals.ts';
import { Asking, type Someone } from './asking.ts';
import { DOOR, type Door, type Half } from './doors.ts';

type Asked = Request & { someone?: Someone; session?: Signed };

/** A half-open session passes only where a second factor is confirmed or, while there is none, set up. */
const mayPassHalf = (half: Half | undefined, { hasApp, hasPasskey }: Signed): boolean =>
  half === 'always' || (half === 'none-set' && !hasApp && !hasPasskey);

/** Closed by default: a route without a door decorator is nobody's. */
@Injectable()
export class AskingGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: Accounts,
    private readonly asking: Asking,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const door = this.reflector.getAllAndOverride<Door | undefined>(DOOR, [context.getHandler(), context.getClass()]);
    if (!door) throw new Unseen();
    if (door.open) return true;
    if (context.getType() === 'ws') return this.#mayStay(context.switchToWs().getClient<Socket>());
    const request = context.switchToHttp().getRequest<Asked>();
    const session = await this.accounts.sessionOf(request.headers);
    if (!session) throw new SignedOut();
    if (session.lent && this.#isOfWaysIn(context)) throw new Unseen();
    const someone = this.#someone(session);
    if (!isWhole(session, someone.asker) && !mayPassHalf(door.half, session))
      throw new SecondFactorNeeded(session.hasApp || session.hasPasskey, session.hasApp);
    request.someone = someone;
    request.session = session;
    return true;
  }

  /** Ways in are one's own matter, on a device of one's own: a session that was opened for somebody makes and ends none. */
  #isOfWaysIn(context: ExecutionContext): boolean {
    return this.reflector.get<string | undefined>(PATH_METADATA, context.getClass()) === 'api/account';
  }

  /** Global guards stand before socket messages too: there the session is the handshake's, asked afresh at each message. */
  async #mayStay(socket: Socket): Promise<boolean> {
    const session = await this.accounts.sessionOf(socket.handshake.headers);
    if (session && isWhole(session, this.#someone(session).asker)) return true;
    socket.disconnect(true);
    return false;
  }

  #someone(session: Signed): Someone {
    return this.asking.someone(session.personId as PersonId, session.schoolId as SchoolId);
  }
}

/** The person who asks, in a controller's parameters. Only behind `Asks()`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Someone => {
  const { someone } = context.switchToHttp().getRequest<Asked>();
  if (!someone) throw new SignedOut();
  return someone;
});

/** The session in which they ask. Only behind `Asks()`. */
export const Here = createParamDecorator((_: unknown, context: ExecutionContext): Signed => {
  const { session } = context.switchToHttp().getRequest<Asked>();
  if (!session) throw new SignedOut();
  return session;
});
