import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Socket } from 'socket.io';
import type { PersonId, SchoolId } from '@heard/domain/kernel';
import { Accounts } from '../../account/accounts.ts';
import { SignedOut, Unseen } from '../refusals/refusals.ts';
import { Asking, type Someone } from './asking.ts';
import { DOOR, type Door } from './doors.ts';

type Asked = Request & { someone?: Someone };

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
    request.someone = this.asking.someone(session.personId as PersonId, session.schoolId as SchoolId);
    return true;
  }

  /** Global guards stand before socket messages too: there the session is the handshake's, asked afresh at each message. */
  async #mayStay(socket: Socket): Promise<boolean> {
    if (await this.accounts.sessionOf(socket.handshake.headers)) return true;
    socket.disconnect(true);
    return false;
  }
}

/** The person who asks, in a controller's parameters. Only behind `Asks()`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Someone => {
  const { someone } = context.switchToHttp().getRequest<Asked>();
  if (!someone) throw new SignedOut();
  return someone;
});
