import { randomUUID } from 'node:crypto';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import type { Receipt } from '../../apps/api/src/kernel/decisions/receipt.ts';
import type { Position } from '../../apps/api/src/kernel/event-store/event-store.ts';
import { MAIL, type Mail } from '../../apps/api/src/kernel/mail/mail.ts';
import { Projection } from '../../apps/api/src/kernel/read-models/projection.ts';
import { RollImport } from '../../apps/api/src/roll/roll.import.ts';
import { KeptDrafts } from '../../apps/api/src/tablet/kept-drafts.ts';
import { entering } from './erasing.ts';
import type { OpenedHouse } from './house.ts';
import { concern, deciding, influence } from './sayings.ts';
import { cast, emailOf } from './small-school.ts';
import { begins, drawingOf, goesOn, saying, sends } from './uploading.ts';

/** A child with a name, a number and words that stand nowhere else; her mother, who is here for nobody else; and Ada's, who is. */
export const wilma = {
  ...{ upn: 'B801200005001', name: 'Wilhelmina Quirke', born: '2017-05-23' },
  ...{ mum: 'Philippa Quirke', mail: 'philippa@quirke.example', home: '9 Periwinkle Steps' },
};
const said = {
  mum: 'marzipan-weather',
  wilma: 'lavender-thunder',
  sealed: 'obsidian-ladder',
  decided: 'velvet-compass',
};
/** What lies in clear somewhere, sealed in the log. */
export const words: readonly string[] = [...Object.values(wilma), ...Object.values(said)];
/** What she began on a tablet and did not send: it only ever lies sealed. */
export const draft = 'tangerine-fog';

const headings = {
  pupils: 'UPN,Legal name,Called,Date of birth,Year group,Class,SEN provision,Needs',
  contacts: 'UPN,Contact reference,Name,Called,Relationship,Parental responsibility,E-mail,Writes',
};
const rows = {
  pupils: [`${wilma.upn},${wilma.name},Wilma,23/05/2017,Year 3,Kestrels,K,SLCN`],
  contacts: [
    `${wilma.upn},,${wilma.mum},Mum,Mother,yes,${wilma.mail},en`,
    `${wilma.upn},,Nora Marlowe,Nora,Carer,no,${emailOf('adasMum')},en`,
  ],
};

/** Waits until the tables hold the whole log. */
export const shown = async (house: OpenedHouse): Promise<void> =>
  house.get(Projection).reached((await house.log()).at(-1)?.position as Position);

/** The school's own list, with her on it. */
export const listed = async (house: OpenedHouse, kind: 'pupils' | 'contacts' = 'pupils'): Promise<void> => {
  const bytes = Buffer.from([headings[kind], ...rows[kind]].join('\n'));
  const { faults } = await house.get(RollImport).run({ kind, bytes }, cast.farrow, randomUUID());
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  await shown(house);
};

export const filesOf = async (house: OpenedHouse, name: string): Promise<readonly string[]> => {
  const { body } = await house.query('farrow', 'child/children');
  return (body as { children: { name: string; childId: string }[] }).children.filter((one) => one.name === name).map((one) => one.childId);
};

export interface Lived {
  readonly childId: string;
  readonly mum: string;
  readonly blob: string;
  /** The receipt that her mother has of what she said, as a file. */
  readonly receipt: string;
}

/** A year of her, in every way in which something is kept of a child. */
export const lives = async (house: OpenedHouse): Promise<Lived> => {
  await listed(house);
  await listed(house, 'contacts');
  const [childId = ''] = await filesOf(house, wilma.name);
  const mum = house.get(Accounts).holderOf(wilma.mail)?.personId ?? '';
  const post = async (person: string, address: string, fields: object) =>
    (await entering(house, person))
      .post(`/api/${address}`)
      .send({ commandId: randomUUID(), childId, ...fields })
      .expect(200);
  const raised = concern(said.mum, { childId });
  const { body } = await post(mum, 'concern/raise-concern', raised);
  await post(mum, 'contact/record-contact', { personId: mum, address: wilma.home, phone: null, email: wilma.mail });
  const drawn = await sends(house, 'farrow', drawingOf(4_000), 'drawing', childId);
  const voiced = saying([drawn], { childId, how: 'scribed', speaker: childId, readBack: true, words: said.wilma });
  await house.done('farrow', 'voice/share-voice', voiced);
  await post(childId, 'disclosure/make-disclosure', { disclosureId: randomUUID(), words: said.sealed });
  const influences = [influence(raised.concernId), influence(voiced.voiceId)];
  await house.done('farrow', 'decision/take-decision', deciding(influences, { childId, expect: said.decided }));
  house.get(KeptDrafts).keep(childId as never, 'tell', randomUUID(), { words: draft });
  const half = await begins(house, 'farrow', 9_000, { childId });
  await goesOn(house, 'farrow', half.headers['location'] ?? '', 0, drawingOf(20).subarray(0, 200));
  for (const to of [wilma.mail, emailOf('mum')]) await house.get<Mail>(MAIL).send({ to, subject: 'Your way in', text: 'Come in.' });
  await (await entering(house, childId)).get(`/api/child/child?child=${childId}`).expect(200);
  await shown(house);
  return { childId, mum, blob: drawn.blobId, receipt: (body as Receipt).proof ?? '' };
};
