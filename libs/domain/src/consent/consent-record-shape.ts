import * as z from 'zod';
import { childId, consentId, instant, label, language, personId, receiptCodeForm, schoolId, sentence, words } from '../kernel/index.ts';
import { act, family, shownWords, way } from './consent.events.ts';

/**
 * The record of one adult’s consent in the structure of ISO/IEC TS 27560:2023 (field names of its clause 6.3), with terms of the W3C
 * Data Privacy Vocabulary, version 2. What each field says here stands in `docs/consent-record.md`;
 * `docs/consent-record.schema.json` is made from this shape.
 */

export const consentStatus = z.enum([
  'dpv:ConsentRequested',
  'dpv:ConsentGiven',
  'dpv:ConsentRefused',
  'dpv:ConsentWithdrawn',
  'dpv:ConsentRevoked',
  'dpv:ConsentExpired',
]);

const partyId = z.string().min(1).max(120).meta({ description: 'a party of party_identification' });
const day = '\\d{4}-\\d{2}-\\d{2}';
const duration = z
  .string()
  .regex(new RegExp(`^(${day}/${day}|P0D)$`))
  .meta({ description: 'ISO 8601 interval, both days included; P0D where nothing holds' });

const header = z.strictObject({
  schema_version: z.literal('heard-consent-record-1'),
  record_id: z.string().regex(/^urn:heard:consent:[0-9a-f-]{36}:[0-9a-f-]{36}$/),
  pii_principal_id: childId.meta({ description: 'whose data it is about: the child or young person' }),
});

const purpose = z.strictObject({
  purpose: sentence,
  purpose_type: z.enum(['dpv:ServiceProvision', 'dpv:RecordManagement', 'dpv:CommunicationManagement']),
  lawful_basis: z.enum(['eu-gdpr:A6-1-a', 'eu-gdpr:A6-1-e']),
  lawful_basis_note: sentence,
  pii_information: z.array(z.strictObject({ pii_type: label, dpv_type: label.nullable() })).min(1),
  pii_controllers: z.array(partyId).min(1),
  storage_locations: z.array(sentence).min(1),
  retention_period: sentence,
  jurisdiction: z.literal('loc:GB'),
  recipient_third_parties: z.array(partyId),
  withdrawal_method: sentence,
  privacy_rights: z.array(z.enum(['eu-gdpr:A7-3', 'eu-gdpr:A15', 'eu-gdpr:A16', 'eu-gdpr:A17', 'eu-gdpr:A20', 'eu-gdpr:A21'])),
});

const processing = z.strictObject({
  privacy_notice: shownWords.meta({ description: 'the words that were shown, each of them, with their version' }),
  language,
  purposes: z.array(purpose).length(1),
});

const party = z.strictObject({
  party_id: partyId,
  party_name: label,
  party_role: z.enum([
    'dpv:DataController',
    'dpv:Recipient',
    'dpv:DataSubject',
    'dpv:ParentOfDataSubject',
    'dpv:GuardianOfDataSubject',
    'dpv:Representative',
  ]),
  party_type: z.enum(['school', 'agency', 'recipient', 'person']),
  party_address: z.null().meta({ description: 'never written here: such a paper travels between two homes' }),
  party_contact: sentence.nullable(),
});

const event = z.strictObject({
  event_time: instant,
  validity_duration: duration,
  entity_id: partyId,
  event_type: z.enum(['dpv:ExplicitlyExpressedConsent', 'heard:PermissionForAnAct']),
  event_state: consentStatus,
  indication_method: way.nullable().meta({ description: 'how it reached the record; null where nobody answers' }),
  language: language.nullable(),
  words: words.nullable().meta({ description: 'the words of this adult, if any' }),
  receipt: z.string().regex(receiptCodeForm),
});

export const consentRecordShape = z
  .strictObject({
    record: header,
    pii_processing: processing,
    party_identification: z.array(party).min(2),
    event: z.array(event).min(1),
    heard: z
      .strictObject({ childId, consentId, schoolId, personId, family, act, status: consentStatus })
      .meta({ description: 'fields of Heard: the request this is a record of, and how it stands' }),
  })
  .meta({
    title: 'Consent record',
    description: 'One adult’s consent or permission, in the structure of ISO/IEC TS 27560:2023.',
  });

export type ConsentRecord = Readonly<z.output<typeof consentRecordShape>>;
export type ConsentStatus = z.output<typeof consentStatus>;
export type Party = z.output<typeof party>;
