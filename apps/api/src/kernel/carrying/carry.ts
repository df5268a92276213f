import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnyCapability, Asker } from '@heard/domain/kernel';
import { Decisions } from '../decisions/decisions.ts';
import type { Receipt } from '../decisions/receipt.ts';

/** Somebody asks for something: which capability, which command, with what body. */
export class Carry extends Command<Receipt> {
  constructor(
    readonly capability: AnyCapability,
    readonly type: string,
    readonly body: unknown,
    readonly asker: Asker,
  ) {
    super();
  }
}

/** The one handler of every command: rules are the domain's, carrying is the kernel's. */
@CommandHandler(Carry)
export class CarryHandler implements ICommandHandler<Carry> {
  constructor(private readonly decisions: Decisions) {}

  execute({ capability, type, body, asker }: Carry): Promise<Receipt> {
    return this.decisions.ask(capability, type, body, asker);
  }
}
