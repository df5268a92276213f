import type { Happening, Names } from './happening.ts';

type Now = (command: Happening['command']) => Happening;
type Command = ReturnType<Happening['command']>;

/** Something of a child's file: what it is, and its fields with ids in place of names. */
const inFile = (now: Now, type: string, fields: (names: Names) => object): readonly Happening[] => [
  now((names): Command => ({ type, data: { childId: names.child, ...fields(names) } })),
];

/** Who is who around a child: papers, orders, supporters, how people can be reached. */
export const gathering = (now: Now) => ({
  sees: (key: string, of: string, document: string, seenOn: string, reference: string | null = null) =>
    inFile(now, 'SeeEvidence', (names) => ({
      evidenceId: names.other('paper', key),
      personId: names.person(of),
      document,
      reference,
      seenOn,
    })),
  orders: (
    key: string,
    kind: string,
    one: {
      readonly limits?: Readonly<Record<string, readonly ('see' | 'consent')[]>>;
      readonly gives?: Readonly<Record<string, boolean>>;
      readonly from: string;
      readonly lastDay?: string;
      readonly paper: string;
      readonly note?: string;
    },
  ) =>
    inFile(now, 'RecordOrder', (names) => ({
      orderId: names.other('order', key),
      kind,
      limits: Object.entries(one.limits ?? {}).map(([name, cannot]) => ({ personId: names.person(name), cannot })),
      gives: Object.entries(one.gives ?? {}).map(([name, alone]) => ({ personId: names.person(name), alone })),
      from: one.from,
      lastDay: one.lastDay ?? null,
      evidenceId: names.other('paper', one.paper),
      note: one.note ?? null,
    })),
  hides: (name: string) => inFile(now, 'HideLocation', (names) => ({ personId: names.person(name) })),
  reaches: (name: string, address: string | null, phone: string, email: string | null) =>
    inFile(now, 'RecordContact', (names) => ({ personId: names.person(name), address, phone, email })),
  supports: (name: string, called: string, kind: string, beside: string | null, from: string, lastDay: string) =>
    inFile(now, 'RecordSupporter', (names) => ({
      personId: names.person(name),
      name,
      called,
      kind,
      beside: beside && names.person(beside),
      from,
      lastDay,
    })),
});

/** Agencies, and what a referral opens to them. */
export const referring = (now: Now) => ({
  registers: (agency: string, kind: string) => [
    now((names) => ({ type: 'RegisterAgency', data: { schoolId: names.school, agencyId: names.agency(agency), name: agency, kind } })),
  ],
  admits: (agency: string, name: string, called: string, profession: string, from: string) => [
    now((names) => ({
      type: 'AdmitProfessional',
      data: {
        schoolId: names.school,
        agencyId: names.agency(agency),
        personId: names.person(name),
        name,
        called,
        profession,
        from,
        lastDay: null,
      },
    })),
  ],
  refers: (
    key: string,
    agency: string,
    one: {
      readonly reason: string;
      readonly questions?: string;
      readonly scope: readonly string[];
      readonly from: string;
      readonly lastDay: string;
    },
  ) =>
    inFile(now, 'MakeReferral', (names) => ({
      referralId: names.other('referral', key),
      agencyId: names.agency(agency),
      ...one,
      questions: one.questions ?? null,
    })),
  meets: (key: string, number: number, who: string, on: string, at: string, where: string, note: string | null = null) =>
    inFile(now, 'ArrangeAppointment', (names) => ({
      referralId: names.other('referral', key),
      appointmentId: names.other('appointment', `${key} ${number}`),
      kind: 'appointment',
      on,
      at,
      where,
      personId: names.person(who),
      note,
    })),
  opens: (key: string, thing: { readonly input: string; readonly childAsked?: string } | { readonly decision: string }) =>
    inFile(now, 'ShareWithAgency', (names) => ({
      referralId: names.other('referral', key),
      shareId: names.other('share', `${key} ${'input' in thing ? thing.input : thing.decision}`),
      inputId: 'input' in thing ? names.input(thing.input) : null,
      decisionId: 'decision' in thing ? names.decision(thing.decision) : null,
      childAsked: 'input' in thing ? (thing.childAsked ?? null) : null,
    })),
});
