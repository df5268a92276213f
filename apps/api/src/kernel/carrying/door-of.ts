import { Body, Controller, HttpCode, Param, Post, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AnyCapability } from '@heard/domain/kernel';
import { Asks } from '../asking/doors.ts';
import { Who } from '../asking/asking.guard.ts';
import type { Someone } from '../asking/asking.ts';
import type { Receipt } from '../decisions/receipt.ts';
import { Unseen } from '../refusals/refusals.ts';
import { Carry } from './carry.ts';

/** `RaiseConcern` is asked at `raise-concern`. */
export const addressOf = (command: string): string => command.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

/** The one door of a capability: `POST /api/<capability>/<command>`; the body is the command. */
export const doorOf = (capability: AnyCapability): Type => {
  const commands = new Map(Object.keys(capability.commands).map((type) => [addressOf(type), type]));

  @Controller(`api/${capability.name}`)
  class Door {
    constructor(private readonly bus: CommandBus) {}

    @Post(':command')
    @HttpCode(200)
    @Asks()
    ask(@Param('command') address: string, @Body() body: unknown, @Who() { asker }: Someone): Promise<Receipt> {
      const type = commands.get(address);
      if (!type) throw new Unseen();
      return this.bus.execute(new Carry(capability, type, body, asker));
    }
  }
  Object.defineProperty(Door, 'name', { value: `${capability.name}Door` });
  return Door;
};
