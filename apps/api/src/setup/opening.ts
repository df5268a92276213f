import { Injectable } from '@nestjs/common';
import { v5 as uuidFrom, v7 as uuid } from 'uuid';
import { school, schoolView } from '@heard/domain/school';
import { commandId, personId, schoolId, type Asker, type PersonId, type SchoolId } from '@heard/domain/kernel';
import { Accounts } from '../account/accounts.ts';
import { Clock } from '../kernel/clock.ts';
import { Decisions } from '../kernel/decisions/decisions.ts';
import type { Position } from '../kernel/event-store/event-store.ts';
import { Projection } from '../kernel/read-models/projection.ts';
import { ReadModels } from '../kernel/read-models/read-models.ts';

export interface FirstSenco {
  readonly schoolName: string;
  readonly yourName: string;
  readonly called: string;
  readonly email: string;
}

/** Opens a school with its first SENCO, through ordinary commands of its operator. */
@Injectable()
export class Opening {
  constructor(
    private readonly decisions: Decisions,
    private readonly accounts: Accounts,
    private readonly models: ReadModels,
    private readonly projection: Projection,
    private readonly clock: Clock,
  ) {}

  isNeeded(): boolean {
    return this.models.keys(schoolView.name).length === 0;
  }

  /** The first SENCO's person id. */
  async open(first: FirstSenco): Promise<PersonId> {
    const ids = { school: schoolId.parse(uuid()), senco: personId.parse(uuid()) };
    const asker = this.#operator(ids.school);
    const opens = { schoolId: ids.school, name: first.schoolName, urn: null, closures: [] };
    await this.decisions.ask(school, 'OpenSchool', { ...opens, commandId: this.#commandId(ids.school, 'open') }, asker);
    const appoints = {
      schoolId: ids.school,
      personId: ids.senco,
      name: first.yourName,
      called: first.called,
      role: 'senco',
      classes: [],
      from: asker.today,
    };
    const { position } = await this.decisions.ask(
      school,
      'AppointStaff',
      { ...appoints, commandId: this.#commandId(ids.school, 'senco') },
      asker,
    );
    this.accounts.open({ personId: ids.senco, schoolId: ids.school, kind: 'staff', name: first.yourName, email: first.email });
    if (position) await this.projection.reached(position as Position);
    return ids.senco;
  }

  #commandId(of: SchoolId, name: string) {
    return commandId.parse(uuidFrom(name, of));
  }

  #operator(at: SchoolId): Asker {
    return {
      person: personId.parse(uuidFrom('operator', at)),
      school: at,
      roles: ['operator'],
      classes: [],
      agencies: [],
      safeguards: false,
      at: this.clock.now(),
      today: this.clock.today(),
      closures: [],
    };
  }
}
