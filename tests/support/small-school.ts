import { catalogue } from '@heard/domain';
import { childId, type Asker, type ChildId } from '@heard/domain/kernel';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import { Decisions } from '../../apps/api/src/kernel/decisions/decisions.ts';
import type { Receipt } from '../../apps/api/src/kernel/decisions/receipt.ts';
import type { Position } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { Projection } from '../../apps/api/src/kernel/read-models/projection.ts';
import type { House } from '../../apps/api/src/house.ts';
import { randomUUID } from 'node:crypto';
import {
  alderbrook,
  brackenhill,
  carerToBe,
  dad,
  dara,
  farrow,
  gran,
  harbour,
  lark,
  mum,
  neighbour,
  okafor,
  operator,
  osei,
  pereira,
  rowan,
  rowansFile,
  vale,
} from './people.ts';
import { appointed, enrolment, relationship, schoolOpened } from './story.ts';

/** Ada of Herons, whom Ms Idowu teaches; and Wren, who goes to another school. */
export const adasFile: ChildId = childId.parse('018f4e6a-0000-7000-8000-000000000030');
export const wrensFile: ChildId = childId.parse('018f4e6a-0000-7000-8000-000000000031');

/** The service with which Alderbrook works. Nobody is referred to it before a spec does so. */
export { harbour };

const self = (child: ChildId): Asker => ({ ...rowan, person: child as unknown as Asker['person'] });

/** Everybody who can sign in: with roles as the school gave them, which is all that the rules are told. */
export const cast = {
  rowan,
  mum,
  dad,
  gran,
  carerToBe,
  ada: self(adasFile),
  adasMum: neighbour,
  farrow,
  okafor,
  osei,
  idowu: lark,
  vale,
  pereira,
  dara,
} as const;
export type Name = keyof typeof cast;
export const names = Object.keys(cast) as Name[];

/** Names and addresses that must never be met in a log: of the cast, as accounts and files hold them. */
export const called: Readonly<Record<Name, string>> = {
  rowan: 'Rowan Ashby',
  mum: 'Alice Ashby',
  dad: 'Ben Ashby',
  gran: 'Gwen Ashby',
  carerToBe: 'Jo Pellow',
  ada: 'Ada Marlowe',
  adasMum: 'Nora Marlowe',
  farrow: 'Helen Farrow',
  okafor: 'Ruth Okafor',
  osei: 'Kofi Osei',
  idowu: 'Tola Idowu',
  vale: 'Mira Vale',
  pereira: 'Ines Pereira',
  dara: 'Dara Quill',
};
export const emailOf = (name: Name): string => `${name.toLowerCase()}@family.example`;

type Line = readonly [capability: string, command: string, by: Asker, data: object];

const adult = (who: Asker, as: string, kind: string, over: object = {}) => ({ ...relationship(who, as, kind), ...over });
const child = (id: ChildId, name: string, className: string, over: object = {}) => {
  const [first] = name.split(' ');
  return { ...enrolment, childId: id, name, called: first, upn: null, place: { yearGroup: '3', className }, ...over };
};
const service = { schoolId: alderbrook, agencyId: harbour };
const therapist = {
  ...service,
  personId: pereira.person,
  name: called.pereira,
  called: 'Ms Pereira',
  profession: 'speech and language therapist',
  from: '2026-09-01',
  lastDay: null,
};
const supporter = {
  childId: rowansFile,
  personId: dara.person,
  name: called.dara,
  called: 'Dara',
  kind: 'sendiass',
  beside: mum.person,
  from: '2026-09-01',
  lastDay: '2027-07-21',
};
const valesSchool = { ...schoolOpened.data, schoolId: brackenhill, name: 'Brackenhill Primary', urn: '900002' };

/** Everything the small school has done before a spec begins, as ordinary commands. */
const story: readonly Line[] = [
  ['school', 'OpenSchool', operator, schoolOpened.data],
  ['school', 'AppointStaff', operator, { ...appointed(farrow, 'senco', 'Ms Farrow').data, name: called.farrow }],
  ['school', 'AppointStaff', operator, { ...appointed(okafor, 'head', 'Mrs Okafor').data, name: called.okafor }],
  ['school', 'AppointStaff', operator, { ...appointed(osei, 'educator', 'Mr Osei').data, name: called.osei }],
  ['school', 'AppointStaff', operator, { ...appointed(lark, 'educator', 'Ms Idowu').data, name: called.idowu }],
  ['child', 'EnrolChild', farrow, child(rowansFile, called.rowan, 'Kestrels')],
  ['child', 'RecordRelationship', farrow, adult(mum, 'Mum', 'mother', { name: called.mum })],
  ['child', 'RecordRelationship', farrow, adult(dad, 'Dad', 'father', { name: called.dad })],
  ['child', 'RecordRelationship', farrow, adult(gran, 'Gran', 'grandparent', { name: called.gran })],
  ['child', 'EndRelationship', farrow, { childId: rowansFile, personId: gran.person, on: '2026-09-07', reason: 'She moved away.' }],
  ['child', 'RecordRelationship', farrow, adult(carerToBe, 'Jo', 'carer', { name: called.carerToBe, from: '2026-09-08' })],
  ['child', 'EnrolChild', farrow, child(adasFile, called.ada, 'Herons')],
  ['child', 'RecordRelationship', farrow, adult(neighbour, 'Mummy', 'mother', { childId: adasFile, name: called.adasMum })],
  ['child', 'RecordSupporter', farrow, supporter],
  ['agency', 'RegisterAgency', farrow, { ...service, name: 'Harbour Speech and Language Therapy', kind: 'speech-and-language' }],
  ['agency', 'AdmitProfessional', farrow, therapist],
  ['school', 'OpenSchool', { ...operator, school: brackenhill }, valesSchool],
  [
    'school',
    'AppointStaff',
    { ...operator, school: brackenhill },
    { ...appointed(vale, 'senco', 'Ms Vale').data, schoolId: brackenhill, name: called.vale },
  ],
  ['child', 'EnrolChild', vale, child(wrensFile, 'Wren Hollis', 'Larks', { schoolId: brackenhill })],
];

const capabilityOf = (name: string) => {
  const found = catalogue.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not in the catalogue`);
  return found;
};

/** A command straight into a house, by somebody as whom the rules are to see them. */
export const tell = (house: House, by: Asker, capability: string, command: string, data: object): Promise<Receipt> =>
  house.app.get(Decisions).ask(capabilityOf(capability), command, { ...data, commandId: randomUUID() }, by);

const kinds: Partial<Record<Name, string>> = { rowan: 'child', ada: 'child' };
const kindOf = (name: Name) => kinds[name] ?? (cast[name].roles.length > 0 ? 'staff' : 'family');

/** Opens both schools, enrols three children and gives everybody an account. */
export const settle = async (house: House): Promise<void> => {
  let last: string | null = null;
  for (const [capability, command, by, data] of story) last = (await tell(house, by, capability, command, data)).position;
  const openings = names.map((name) => ({
    personId: cast[name].person,
    schoolId: name === 'vale' ? brackenhill : alderbrook,
    kind: kindOf(name),
    name: called[name],
    email: kindOf(name) === 'child' ? null : emailOf(name),
  }));
  house.app.get(Accounts).openMany(openings as never);
  await house.app.get(Projection).reached(last as Position);
};
