import type { z } from 'zod';
import { supporterKind, type relationship } from '../child/child.events.ts';
import type { Act, Family, Sharable, Step } from './consent.events.ts';
import type { ConsentRecord, ConsentStatus, Party } from './consent-record-shape.ts';

/** Words of Heard in terms of the Data Privacy Vocabulary (prefixes `dpv`, `pd`, `eu-gdpr`); null where it has none that fits. */

type Purpose = ConsentRecord['pii_processing']['purposes'][number];

/** What an adult is to the child, or `themself` for the young person whose data it is. */
export type Relation = z.output<typeof relationship> | z.output<typeof supporterKind> | 'themself';

const parents: readonly Relation[] = ['mother', 'father', 'parent', 'step-parent'];

export const roleOf = (relation: Relation): Party['party_role'] => {
  if (relation === 'themself') return 'dpv:DataSubject';
  if (parents.includes(relation)) return 'dpv:ParentOfDataSubject';
  return (supporterKind.options as readonly string[]).includes(relation) ? 'dpv:Representative' : 'dpv:GuardianOfDataSubject';
};

export const bases = {
  permission: {
    lawful_basis: 'eu-gdpr:A6-1-e',
    lawful_basis_note:
      'This is a permission for an act. The school uses the data for its public task, not because of this permission; it does not act without it.',
    privacy_rights: ['eu-gdpr:A15', 'eu-gdpr:A16', 'eu-gdpr:A21'],
  },
  data: {
    lawful_basis: 'eu-gdpr:A6-1-a',
    lawful_basis_note: 'The school uses the data for this because consent was given, and no longer.',
    privacy_rights: ['eu-gdpr:A7-3', 'eu-gdpr:A15', 'eu-gdpr:A16', 'eu-gdpr:A17', 'eu-gdpr:A20'],
  },
} as const satisfies Record<Family, Partial<Purpose>>;

export const kinds: Record<Act, ConsentRecord['pii_processing']['purposes'][0]['purpose_type']> = {
  referral: 'dpv:ServiceProvision',
  sharing: 'dpv:ServiceProvision',
  observation: 'dpv:ServiceProvision',
  sound: 'dpv:RecordManagement',
  image: 'dpv:RecordManagement',
  'keep-recording': 'dpv:RecordManagement',
  'publish-image': 'dpv:CommunicationManagement',
  'outside-app': 'dpv:ServiceProvision',
};

type Data = readonly (readonly [pii_type: string, dpv_type: string | null])[];

const identity: Data = [['the child’s name', 'pd:Name']];
export const ofAct: Record<Act, Data> = {
  referral: [...identity, ['date of birth', 'pd:BirthDate'], ['why school asks for help', 'pd:School']],
  sharing: identity,
  observation: [...identity, ['what is seen in class', 'pd:Behavioral']],
  sound: [['the child’s voice, recorded', null]],
  image: [['pictures or film of the child', 'pd:Picture']],
  'keep-recording': [['a recording of the child', null]],
  'publish-image': [['a picture of the child', 'pd:Picture']],
  'outside-app': [...identity, ['what the child does in the app', 'pd:Behavioral']],
};
export const ofScope: Record<Sharable, Data[number]> = {
  'family-views': ['what this family says', 'pd:Communication'],
  'child-views': ['what the child says', 'pd:Communication'],
  'school-notes': ['what school has noticed', 'pd:School'],
  decisions: ['what was decided', 'pd:School'],
};

export const answers: Partial<Record<Step, ConsentStatus>> = {
  Given: 'dpv:ConsentGiven',
  Declined: 'dpv:ConsentRefused',
  Withdrawn: 'dpv:ConsentWithdrawn',
};
export const endings: Partial<Record<Step, ConsentStatus>> = { Closed: 'dpv:ConsentRevoked', RanOut: 'dpv:ConsentExpired' };
