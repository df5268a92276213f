import { randomUUID } from 'node:crypto';
import { idsOf } from './attack-ids.ts';
import { files, idOf, nowhere, people } from './attack-people.ts';
import { idsInVault } from './attack-vault.ts';
import type { World } from './attack-world.ts';

const base64 = (lines: readonly string[]): string => Buffer.from(lines.join('\n')).toString('base64');

/** Files that name other people’s e-mail addresses: an import must not tell whose they are. */
const rolls = (world: World): readonly object[] => {
  const staff = people.map((who, index) => `S${index},Kim Lee,Ms Lee,educator,${world.emailOf(who)},Larks,2026-09-01`);
  const contacts = people.map((who) => `A123456789012,Kim Lee,Kim,mother,yes,${world.emailOf(who)},2026-09-01`);
  return [
    { kind: 'staff', file: base64(['reference,name,called,role,email,classes,from', ...staff]) },
    { kind: 'contacts', file: base64(['upn,name,called,relationship,parental responsibility,email,from', ...contacts]) },
    { kind: 'pupils', file: base64(['upn,name', 'A123456789012,Kim']) },
  ];
};

const toEverybody = (more: object = {}): readonly object[] => people.map((who) => ({ personId: idOf[who], ...more }));

/** Answers of devices that nobody holds, and a code of no letter. */
const signed = { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' };
const made = { clientDataJSON: 'e30', attestationObject: 'oA' };
const answering = (response: object) => ({ challengeId: nowhere, answer: { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response } });

/** An address that nobody here has. */
export const free = 'nobody@free.example';

/** Ways in: of one's own account, and letters for others. */
const waysIn: Readonly<Record<string, (world: World) => readonly object[]>> = {
  'POST /api/account/passkey-challenge': () => [{}],
  'POST /api/account/enter-by-passkey': () => [answering(signed)],
  'POST /api/account/enter-by-letter': () => [{ code: '0000-0000-0000' }],
  'POST /api/account/second-factor-begin': () => [{}],
  'POST /api/account/second-factor-set': () => [{ code: '000000' }],
  'POST /api/account/second-factor-confirm': () => [{ code: '000000' }],
  'POST /api/account/passkey-begin': () => [{}],
  'POST /api/account/passkey-add': () => [{ ...answering(made), name: 'x' }],
  'POST /api/account/passkey-remove': (world) =>
    idsInVault(world, 'passkey', 'passkey_id')
      .map((passkeyId) => ({ passkeyId }))
      .concat({ passkeyId: nowhere }),
  'POST /api/account/session-end': (world) =>
    idsInVault(world, 'auth_session', 'id')
      .map((sessionId) => ({ sessionId }))
      .concat({ sessionId: nowhere }),
  'POST /api/account/session-end-all': () => [{ others: true }],
  'POST /api/account/email-change': (world) => [{ email: world.emailOf('mum') }, { email: world.emailOf('osei') }, { email: free }],
  'POST /api/account/email-confirm': () => [{ token: nowhere }],
  'POST /api/account/letter-write': () => [...toEverybody({ fresh: true }), ...toEverybody({ fresh: false, childId: files.rowan })],
  'POST /api/account/letter-void': () => toEverybody(),
};

const inEachFile = (more: object = {}): readonly object[] => Object.values(files).map((childId) => ({ childId, ...more }));

/** Corners, cards and what waits for a child. A corner is asked for with a child who never was beside: opening one would sign its opener out. */
const tablets: Readonly<Record<string, (world: World) => readonly object[]>> = {
  'POST /api/ledger/send-receipt': (world) =>
    Object.values(files).flatMap((child) => [...idsOf(world.ids, 'receipt'), 'HRD-0000-0000'].map((code) => ({ child, code }))),
  'POST /api/tablet/open': () => Object.values(files).map((childId) => ({ childIds: [childId, nowhere], minutes: 60, label: 'x' })),
  'POST /api/tablet/close': () => [{ cornerId: nowhere }],
  'POST /api/tablet/close-here': () => [{}],
  'POST /api/tablet/enter': () => inEachFile(),
  'POST /api/tablet/finish': () => [{}],
  'POST /api/tablet/choose-picture': () => inEachFile({ picture: 'sun' }),
  'POST /api/tablet/card-write': () => inEachFile(),
  'POST /api/tablet/card-void': () => inEachFile(),
  'POST /api/tablet/card-look': () => [{ code: '0000-0000-0000' }],
  'POST /api/tablet/enter-by-card': () => [{ code: '0000-0000-0000' }],
  'POST /api/tablet/device-end': (world) =>
    [...idsInVault(world, 'auth_session', 'id'), nowhere].flatMap((sessionId) => inEachFile({ sessionId })),
  'POST /api/tablet/keep': () => Object.values(files).map((child) => ({ form: `tell/${child}`, draftId: nowhere, value: { words: 'x' } })),
  'POST /api/tablet/drop': () => Object.values(files).map((child) => ({ form: `tell/${child}`, draftId: nowhere })),
};

/** Bodies for each door that is written to and is no command. A door that is not here fails the suite. */
export const bodies: Readonly<Record<string, (world: World) => readonly object[]>> = {
  'POST /api/setup': () => [{ code: 'AAAA-AAAA-AAAA', schoolName: 'X', yourName: 'X', called: 'X', email: 'x@example.org' }],
  'POST /api/demo/enter': () => toEverybody(),
  'POST /api/import/preview': rolls,
  'POST /api/import/run': (world) => rolls(world).map((one) => ({ ...one, commandId: randomUUID() })),
  ...waysIn,
  ...tablets,
};
/** Of these, whatever is somebody else’s has one answer, and it is the answer to what never was. */
export const alike: readonly string[] = ['session-end', 'passkey-remove', 'email-change', 'letter-write', 'letter-void'].map(
  (name) => `POST /api/account/${name}`,
);
const ofWaysIn = ['challengeId', 'answer', 'name', 'passkeyId', 'sessionId', 'others', 'token', 'fresh'];
const ofTablets = ['childIds', 'pictures', 'minutes', 'label', 'cornerId', 'picture', 'draftId', 'value'];
/** Names of fields in these bodies. */
export const bodyFields: readonly string[] = [
  'code',
  'schoolName',
  'yourName',
  'called',
  'email',
  'kind',
  'file',
  ...ofWaysIn,
  ...ofTablets,
];
