import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { circleView, leadsFor, type CircleRow } from '@heard/domain/child';
import { consentRecord, consentView, type ConsentRecord, type ConsentRow, type OfRecord, type Relation } from '@heard/domain/consent';
import { asPerson, inFile, type ConsentId, type PersonId } from '@heard/domain/kernel';
import { schoolView, type SchoolRow } from '@heard/domain/school';
import { agencyNames } from '../agency/agency.read-model.ts';
import { getChild } from '../child/child.read-model.ts';
import type { Someone } from '../kernel/asking/asking.ts';
import { having, ReadModels } from '../kernel/read-models/read-models.ts';
import { Malformed, Unseen } from '../kernel/refusals/refusals.ts';

/** Whose record it is: their own, or for whoever leads that of the person they name. @throws Malformed, Unseen */
const whose = ({ asker, sight }: Someone, { childId }: ConsentRow, person: PersonId | undefined): PersonId => {
  const leads = leadsFor(sight, childId);
  if (leads && !person) throw new Malformed([{ pointer: '/person', detail: 'Please say whose record this is.' }]);
  if (!leads && person && person !== asker.person) throw new Unseen();
  return person ?? asker.person;
};

/** The record of one person’s consent: of somebody who was asked, or who answered. */
export class GetConsentRecord extends Query<ConsentRecord> {
  constructor(
    readonly who: Someone,
    readonly consent: ConsentId,
    readonly person: PersonId | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetConsentRecord)
export class GetConsentRecordHandler implements IQueryHandler<GetConsentRecord> {
  constructor(private readonly models: ReadModels) {}

  execute({ who, consent: id, person: named }: GetConsentRecord): Promise<ConsentRecord> {
    const [consent] = this.models.seen<ConsentRow>(consentView.name, who.sight, having('consentId', id));
    if (!consent) throw new Unseen();
    const personId = whose(who, consent, named);
    if (!consent.asked.includes(personId) && !(personId in consent.state.answers)) throw new Unseen();
    const { childId, called } = getChild(this.models, who, consent.childId);
    const school = this.models.row(schoolView.name, consent.schoolId) as SchoolRow;
    return Promise.resolve(
      consentRecord({
        consent,
        person: this.#person(consent, personId, called),
        child: { childId, called },
        school: { schoolId: consent.schoolId, name: school.name },
        agencies: agencyNames(this.models, consent.schoolId, [consent.agencyId]),
      }),
    );
  }

  #person({ childId }: ConsentRow, personId: PersonId, called: string): OfRecord['person'] {
    if (personId === asPerson(childId)) return { personId, name: called, relation: 'themself' };
    const adult = this.models.row(circleView.name, inFile(childId, personId)) as CircleRow | null;
    if (!adult) throw new Unseen();
    return { personId, name: adult.name, relation: adult.relationship as Relation };
  }
}
