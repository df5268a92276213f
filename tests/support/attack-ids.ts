/** Kinds of ids, and under which names fields and parameters carry them. A name that is not here fails the suite: nothing goes unattacked. */
const fields = {
  child: ['childId', 'child', 'files'],
  person: ['personId', 'person', 'speaker', 'beside', 'asked', 'represented', 'people', 'to'],
  school: ['schoolId'],
  input: ['concernId', 'voiceId', 'observationId', 'inputId', 'input', 'insteadOf'],
  decision: ['decisionId', 'decision', 'follows'],
  item: ['itemId'],
  consent: ['consentId', 'consent'],
  question: ['questionId'],
  agency: ['agencyId'],
  referral: ['referralId', 'referral'],
  appointment: ['appointmentId'],
  share: ['shareId'],
  evidence: ['evidenceId'],
  disclosure: ['disclosureId', 'disclosure'],
  order: ['orderId'],
  hold: ['holdId'],
  recording: ['recordingId'],
  line: ['lineId', 'lines', 'rewords'],
  blob: ['blob'],
  upload: ['upload'],
  receipt: ['code'],
  command: ['commandId'],
} as const;
export type Kind = keyof typeof fields;

/** All ids of the record, by kind. */
export type Ids = Map<Kind, Set<string>>;

const kinds = new Map<string, Kind>(Object.entries(fields).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind] as const)));
export const kindOfField = (field: string): Kind | undefined => kinds.get(field);
export const fieldsOfIds: readonly string[] = [...kinds.keys()];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

/** Each id in a body, with the field that it stands in; in a list, the field of the list. */
export const idsIn = (value: unknown, field = ''): readonly (readonly [field: string, id: string])[] => {
  if (isId(value)) return [[field, value]];
  if (Array.isArray(value)) return value.flatMap((one) => idsIn(one, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => idsIn(one, name));
};

/** @throws Error for an id in a field that has no kind */
export const keepIds = (ids: Ids, data: object): void => {
  for (const [field, id] of idsIn(data)) {
    const kind = kindOfField(field);
    if (!kind) throw new Error(`what kind of id is ${field}? Say so in attack-ids.ts`);
    ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  }
};

export const idsOf = (ids: Ids, kind: Kind): readonly string[] => [...(ids.get(kind) ?? [])];
/** Kinds whose ids are of another form. */
const formed: ReadonlySet<Kind> = new Set<Kind>(['blob', 'receipt']);
/** The last of each kind of which a UUID is the id: names of stored bytes are of another form. */
export const oneOfEach = (ids: Ids): readonly string[] => [...ids].flatMap(([kind, some]) => (formed.has(kind) ? [] : [...some].slice(-1)));
