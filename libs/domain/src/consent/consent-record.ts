import type { AgencyId, ChildId, PersonId, SchoolId } from '../kernel/index.ts';
import type { ConsentRecord, ConsentStatus, Party } from './consent-record-shape.ts';
import { answers, bases, endings, kinds, ofAct, ofScope, roleOf, type Relation } from './consent-record-terms.ts';
import type { ConsentLine, ConsentRow } from './consent.view.ts';

/** All that a record is made of. Of the consent only what this person said is used, whoever else answered. */
export interface OfRecord {
  readonly consent: ConsentRow;
  readonly person: {
    readonly personId: PersonId;
    readonly name: string;
    readonly relation: Relation;
  };
  readonly child: { readonly childId: ChildId; readonly called: string };
  readonly school: { readonly schoolId: SchoolId; readonly name: string };
  /** Names of agencies. */
  readonly agencies: Readonly<Record<AgencyId, string>>;
}

const dataOf = ({ act, scope, shares }: ConsentRow) =>
  [...ofAct[act], ...scope.map((one) => ofScope[one]), ...(shares ? [['in the words of the request', null] as const] : [])].map(
    ([pii_type, dpv_type]) => ({ pii_type, dpv_type }),
  );

const nameless = { party_address: null, party_contact: null };

const recipientsOf = ({ consent, agencies }: OfRecord): readonly Party[] => {
  const { agencyId } = consent;
  const name = agencyId && agencies[agencyId];
  const agency = agencyId ? [{ party_id: agencyId, party_name: name ?? 'An agency', party_type: 'agency' as const }] : [];
  const others = consent.recipients
    .filter((one) => one !== name)
    .map((one, index) => ({ party_id: `recipient-${index + 1}`, party_name: one, party_type: 'recipient' as const }));
  return [...agency, ...others].map((one) => ({ ...one, party_role: 'dpv:Recipient', ...nameless }));
};

const peopleOf = ({ person, child }: OfRecord): readonly Party[] => {
  const themself = { party_id: child.childId, party_name: child.called, party_role: roleOf('themself'), party_type: 'person' as const };
  if (person.relation === 'themself') return [{ ...themself, ...nameless }];
  const adult = { party_id: person.personId, party_name: person.name, party_role: roleOf(person.relation), party_type: 'person' as const };
  return [
    { ...adult, ...nameless },
    { ...themself, ...nameless },
  ];
};

const partiesOf = (of: OfRecord): Party[] => [
  {
    party_id: of.school.schoolId,
    party_name: of.school.name,
    party_role: 'dpv:DataController',
    party_type: 'school',
    party_address: null,
    party_contact: 'At the school’s office, or by a message in Heard.',
  },
  ...recipientsOf(of),
  ...peopleOf(of),
];

type Event = ConsentRecord['event'][number];

const typeOf = ({ family }: ConsentRow): Event['event_type'] =>
  family === 'data' ? 'dpv:ExplicitlyExpressedConsent' : 'heard:PermissionForAnAct';

const asked = (consent: ConsentRow): Event => ({
  event_time: consent.requestedAt,
  validity_duration: `${consent.from}/${consent.lastDay}`,
  entity_id: consent.schoolId,
  event_type: typeOf(consent),
  event_state: 'dpv:ConsentRequested',
  indication_method: null,
  language: consent.language,
  words: null,
  receipt: consent.code,
});

const happened = (consent: ConsentRow, line: ConsentLine, event_state: ConsentStatus): Event => ({
  event_time: line.at,
  validity_duration: event_state === 'dpv:ConsentGiven' ? `${consent.from}/${consent.lastDay}` : 'P0D',
  entity_id: line.personId ?? consent.schoolId,
  event_type: typeOf(consent),
  event_state,
  indication_method: line.how,
  language: line.language,
  words: line.personId ? line.words : null,
  receipt: line.code,
});

/** What this person said, and what ended a yes of theirs. That nothing came of a request nobody answered is no event. */
const eventsOf = ({ consent, person }: OfRecord): Event[] =>
  consent.history.reduce<Event[]>(
    (events, line) => {
      const said = line.personId === person.personId ? answers[line.step] : undefined;
      const ended = events.at(-1)?.event_state === 'dpv:ConsentGiven' ? endings[line.step] : undefined;
      const state = said ?? ended;
      return state ? [...events, happened(consent, line, state)] : events;
    },
    [asked(consent)],
  );

const basisOf = ({ family }: ConsentRow) => ({ ...bases[family], privacy_rights: [...bases[family].privacy_rights] });

const purposeOf = (of: OfRecord): ConsentRecord['pii_processing']['purposes'][number] => ({
  purpose: of.consent.purpose,
  purpose_type: kinds[of.consent.act],
  ...basisOf(of.consent),
  pii_information: dataOf(of.consent),
  pii_controllers: [of.school.schoolId],
  storage_locations: ['On the computer that runs Heard for this school.'],
  retention_period: `Nothing more happens under it after ${of.consent.lastDay}. What was done by then stays in the child’s school record for as long as the school must keep that.`,
  jurisdiction: 'loc:GB',
  recipient_third_parties: recipientsOf(of).map((one) => one.party_id),
  withdrawal_method: 'One tap on the page of this request in Heard, or by telling the school: at any time, without a reason.',
});

/** The record of one adult’s consent: the same whoever asks for it, and without a word of anybody else’s answer. */
export const consentRecord = (of: OfRecord): ConsentRecord => {
  const { consent, person, child, school } = of;
  const { consentId, family, act } = consent;
  const event = eventsOf(of);
  return {
    record: {
      schema_version: 'heard-consent-record-1',
      record_id: `urn:heard:consent:${consentId}:${person.personId}`,
      pii_principal_id: child.childId,
    },
    pii_processing: { privacy_notice: consent.words, language: consent.language, purposes: [purposeOf(of)] },
    party_identification: partiesOf(of),
    event,
    heard: {
      childId: child.childId,
      consentId,
      schoolId: school.schoolId,
      personId: person.personId,
      family,
      act,
      status: event.at(-1)?.event_state ?? 'dpv:ConsentRequested',
    },
  };
};
