import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import { acts, consentRecord, consentRecordShape, consentView, type ConsentRow } from '@heard/domain/consent';
import type { Sight } from '@heard/domain/kernel';
import { alderbrook, dad, mum, on, rowan, rowansFile } from '../support/people.ts';
import type { Before } from '../support/record.ts';
import { bySenco } from '../support/story.ts';
import { asked, closing, harbour, of, permission, ranOut, request, rowOf, step } from './permission-asked.ts';

const page = join(import.meta.dirname, '../../docs/consent-record.schema.json');
const published = JSON.parse(readFileSync(page, 'utf8')) as object;
const ajv = addFormats.default(new Ajv2020({ strict: true }));
const fits = ajv.compile(published);

const statesOf = (...before: readonly Before[]) => consentRecord(of(rowOf(asked, ...before))).event.map((one) => one.event_state);

const noted = [
  step(dad, 'Given', 'SECRET-of-dad'),
  step(mum, 'Given', 'Please go slowly.'),
  step(on(dad, '2026-09-08'), 'Withdrawn', 'SECRET-of-dad'),
  bySenco({ type: 'PermissionUpheld', data: { childId: rowansFile, consentId: permission, reason: 'SECRET-upheld' } }),
  step(on(mum, '2026-10-01'), 'Withdrawn'),
];

describe('the record of one consent', () => {
  it('given the shape, when the schema in docs is read, then it is made from the shape, to the letter', () => {
    expect(published).toEqual(z.toJSONSchema(consentRecordShape));
  });

  it('given a permission that was asked, given and taken back, when its record is made, then it says each with a time and a code', () => {
    const record = consentRecord(of(rowOf(asked, ...noted)));
    expect(record.record).toEqual({
      schema_version: 'heard-consent-record-1',
      record_id: `urn:heard:consent:${permission}:${mum.person}`,
      pii_principal_id: rowansFile,
    });
    expect(record.event).toMatchObject([
      { entity_id: alderbrook, event_state: 'dpv:ConsentRequested', validity_duration: '2026-09-07/2027-07-21', words: null },
      { entity_id: mum.person, event_state: 'dpv:ConsentGiven', validity_duration: '2026-09-07/2027-07-21', words: 'Please go slowly.' },
      { entity_id: mum.person, event_state: 'dpv:ConsentWithdrawn', event_time: '2026-10-01T08:10:00.000Z', validity_duration: 'P0D' },
    ]);
    for (const { receipt } of record.event) expect(receipt).toMatch(/^HRD-/);
    expect(record.pii_processing.privacy_notice).toEqual({ version: 'referral 1', text: 'May we ask Harbour to help Rowan?' });
    expect(record.heard.status).toBe('dpv:ConsentWithdrawn');
  });

  it('given who is involved, when parties are read, then each is named once, and no address of anybody is there', () => {
    const record = consentRecord(of(rowOf(asked)));
    expect(record.party_identification.map((one) => [one.party_name, one.party_role])).toEqual([
      ['Alderbrook Primary', 'dpv:DataController'],
      ['Harbour', 'dpv:Recipient'],
      ['Dr Marsh', 'dpv:Recipient'],
      ['Alice Ashby', 'dpv:ParentOfDataSubject'],
      ['Rowan', 'dpv:DataSubject'],
    ]);
    const known = record.party_identification.map((one) => one.party_id);
    expect(known).toEqual([alderbrook, harbour, 'recipient-1', mum.person, rowansFile]);
    const [purpose] = record.pii_processing.purposes;
    expect(known).toEqual(expect.arrayContaining([...purpose!.pii_controllers, ...purpose!.recipient_third_parties]));
    expect(record.party_identification.every((one) => one.party_address === null)).toBe(true);
  });

  it('given two who answered, when the record of one is made, then nothing in it tells of the other', () => {
    const text = JSON.stringify(consentRecord(of(rowOf(asked, ...noted))));
    expect(text).not.toMatch(new RegExp(`SECRET|${dad.person}`));
    const alone = [noted[1]!, noted[4]!];
    const bare = (before: readonly Before[]) => consentRecord(of(rowOf(asked, ...before))).event.map(({ receipt: _, ...one }) => one);
    expect(bare(noted)).toEqual(bare(alone));
  });

  it('given what Mum may see and what the SENCO may see, when her record is made from either, then it is the same', () => {
    const row = rowOf(asked, ...noted, closing);
    const sight = {
      person: mum.person,
      school: alderbrook,
      wholeSchool: false,
      asParent: [rowansFile],
      asSupporter: [],
    } as unknown as Sight;
    const hers = consentView.seenBy!(row, sight)!;
    expect(hers).not.toEqual(row);
    expect(consentRecord(of(hers))).toEqual(consentRecord(of(row)));
  });

  it.each<[string, readonly Before[], readonly string[]]>([
    ['nobody answers', [], ['Requested']],
    ['she says no', [step(mum, 'Declined')], ['Requested', 'Refused']],
    ['she says no and then yes', [step(mum, 'Declined'), step(mum, 'Given')], ['Requested', 'Refused', 'Given']],
    ['her yes runs out', [step(mum, 'Given'), ranOut], ['Requested', 'Given', 'Expired']],
    ['school takes the request back', [step(mum, 'Given'), closing], ['Requested', 'Given', 'Revoked']],
    ['a request that she never answered runs out', [ranOut], ['Requested']],
    ['another’s yes is all there was when it runs out', [step(dad, 'Given'), ranOut], ['Requested']],
    ['she took it back before it ran out', [step(mum, 'Given'), step(mum, 'Withdrawn'), ranOut], ['Requested', 'Given', 'Withdrawn']],
  ])('given that %s, when states are read, then they say so', (_, before, states) => {
    expect(statesOf(...before)).toEqual(states.map((one) => `dpv:Consent${one}`));
  });

  it('given a permission and a consent, when their basis is read, then only the consent stands on consent', () => {
    const data = bySenco({ type: 'DataConsentRequested', data: request({ act: 'publish-image', agencyId: null, scope: [] }) });
    const basisOf = (row: ConsentRow) => consentRecord(of(row)).pii_processing.purposes[0]!;
    expect(basisOf(rowOf(data))).toMatchObject({
      lawful_basis: 'eu-gdpr:A6-1-a',
      privacy_rights: expect.arrayContaining(['eu-gdpr:A7-3']),
    });
    expect(basisOf(rowOf(asked))).toMatchObject({ lawful_basis: 'eu-gdpr:A6-1-e' });
    expect(basisOf(rowOf(asked)).privacy_rights).not.toContain('eu-gdpr:A7-3');
    expect(consentRecord(of(rowOf(data))).event[0]!.event_type).toBe('dpv:ExplicitlyExpressedConsent');
    expect(consentRecord(of(rowOf(asked))).event[0]!.event_type).toBe('heard:PermissionForAnAct');
  });

  it.each([
    ['mother', 'dpv:ParentOfDataSubject'],
    ['kinship-carer', 'dpv:GuardianOfDataSubject'],
    ['social-worker', 'dpv:Representative'],
  ] as const)('given a %s, when their role is read, then it is %s', (relation, role) => {
    const person = { personId: mum.person, name: 'Somebody', relation };
    const record = consentRecord(of(rowOf(asked), mum, { person }));
    expect(record.party_identification.find((one) => one.party_id === mum.person)).toMatchObject({ party_role: role });
  });

  it('given a young person who answers alone, when the record is made, then they are one party and not two', () => {
    const person = { personId: rowan.person, name: 'Rowan', relation: 'themself' as const };
    const record = consentRecord(of(rowOf(asked, step(rowan, 'Given')), rowan, { person }));
    expect(record.party_identification.filter((one) => one.party_type === 'person')).toHaveLength(1);
    expect(record.heard.status).toBe('dpv:ConsentGiven');
    expect(fits(record)).toBe(true);
  });
});

describe('the schema of a record', () => {
  const every = Object.entries(acts).flatMap(([family, all]) => all.map((act) => [family, act] as const));
  it.each(every)(
    'given a %s for %s, when its record is checked by the shape and by another validator, then both take it',
    (family, act) => {
      const type = `${family === 'data' ? 'DataConsent' : 'Permission'}Requested`;
      const record = consentRecord(of(rowOf(bySenco({ type, data: request({ act, agencyId: null }) }))));
      expect(consentRecordShape.parse(record)).toEqual(record);
      expect([fits(record), fits.errors]).toEqual([true, null]);
    },
  );

  it.each<[string, (record: Record<string, never>) => unknown]>([
    ['without its parties', ({ party_identification: _, ...rest }) => rest],
    ['with a field of its own', (record) => ({ ...record, more: 1 })],
    [
      'with a state that does not exist',
      (record) => ({ ...record, event: [{ ...(record['event']![0] as object), event_state: 'agreed' }] }),
    ],
    [
      'with an address',
      (record) => ({
        ...record,
        party_identification: [
          { ...(record['party_identification']![0] as object), party_address: '4 Alder Lane' },
          record['party_identification']![1],
        ],
      }),
    ],
    ['without an event', (record) => ({ ...record, event: [] })],
  ])('given a record %s, when it is checked, then neither takes it', (_, spoil) => {
    const spoiled = spoil(structuredClone(consentRecord(of(rowOf(asked)))) as never);
    expect(consentRecordShape.safeParse(spoiled).success).toBe(false);
    expect(fits(spoiled)).toBe(false);
  });
});
