import type { Asker } from '@heard/domain/kernel';
import { anId, dad, dara, mum, rowansFile } from './people.ts';
import type { Before } from './record.ts';
import { bySenco } from './story.ts';

/** Data of what is recorded around Rowan; `over` says what is special about this one. */
export const paper = anId(0x40);
export const noContact = anId(0x41);

export const supporter = (over: object = {}) => ({
  childId: rowansFile,
  personId: dara.person,
  name: 'Dara Quill',
  called: 'Dara',
  kind: 'sendiass',
  beside: mum.person as string | null,
  from: '2026-09-01',
  lastDay: '2027-07-21',
  ...over,
});
export const evidence = (over: object = {}) => ({
  childId: rowansFile,
  evidenceId: paper,
  personId: dad.person,
  document: 'court-order',
  reference: 'FD26P00114',
  seenOn: '2026-09-04',
  ...over,
});
export const order = (over: object = {}) => ({
  childId: rowansFile,
  orderId: noContact,
  kind: 'no-contact',
  limits: [{ personId: dad.person as string, cannot: ['see', 'consent'] }],
  gives: [] as readonly object[],
  from: '2026-09-07',
  lastDay: '2026-12-18' as string | null,
  evidenceId: paper,
  note: null,
  ...over,
});

export const hasSupporter = (over: object = {}): Before => bySenco({ type: 'SupporterRecorded', data: supporter(over) });
export const supporterEnded = (who: Asker, on: string): Before =>
  bySenco({ type: 'SupporterEnded', data: { childId: rowansFile, personId: who.person, on, reason: 'The family asked for it.' } });
export const seen = (over: object = {}): Before => bySenco({ type: 'EvidenceSeen', data: evidence(over) });
export const ordered = (over: object = {}): Before => bySenco({ type: 'OrderRecorded', data: order(over) });
export const lifted = (on: string, orderId = noContact): Before =>
  bySenco({ type: 'OrderEnded', data: { childId: rowansFile, orderId, on, how: 'lifted', reason: 'Varied by the court.' } });
export const hidden = (who: Asker): Before => bySenco({ type: 'LocationHidden', data: { childId: rowansFile, personId: who.person } });
export const assessed = (decides: boolean, represented: readonly Asker[]) => ({
  childId: rowansFile,
  decides,
  represented: represented.map((one) => one.person as string),
  on: '2026-09-07',
  note: 'Assessed with the family and the college.',
});
