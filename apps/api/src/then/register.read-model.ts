import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@heard/domain/kernel';
import { registerOn, registerView, type Register, type RegisterRow } from '@heard/domain/then';
import type { Someone } from '../kernel/asking/asking.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';

/** The school's register as it stood at the end of a day: for its staff, of the children whom they see today. */
export class GetRegister extends Query<Register> {
  constructor(
    readonly who: Someone,
    readonly on: LocalDate,
  ) {
    super();
  }
}

@QueryHandler(GetRegister)
export class GetRegisterHandler implements IQueryHandler<GetRegister> {
  constructor(private readonly models: ReadModels) {}

  execute({ who: { asker, sight }, on }: GetRegister): Promise<Register> {
    if (asker.roles.length === 0) throw new Unseen();
    return Promise.resolve(registerOn(this.models.seen<RegisterRow>(registerView.name, sight), on, asker.today));
  }
}
