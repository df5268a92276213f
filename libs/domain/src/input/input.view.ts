import {
  receiptCode,
  inFile,
  touching,
  type Audience,
  type ChildId,
  type DecisionId,
  type Happened,
  type InputId,
  type Instant,
  type LocalDate,
  type PersonId,
  type Recorded,
  type Row,
  type ShareId,
  type View,
} from '../kernel/index.ts';
import type { ConcernEvent } from '../concern/concern.events.ts';
import type { DecisionEvent } from '../decision/decision.events.ts';
import type { VoiceEvent } from '../voice/voice.events.ts';
import { openedIn, type Opened } from '../referral/opened.ts';
import type { InputEvent } from './input.events.ts';
import { inputSeenBy } from './seen.ts';

type Raised = Extract<ConcernEvent, { type: 'ConcernRaised' }>['data'];
type VoiceShared = Extract<VoiceEvent, { type: 'VoiceShared' }>;
type Noted = Extract<VoiceEvent, { type: 'ObservationNoted' }>;
type Shared = VoiceShared['data'];
type Triaged = Extract<ConcernEvent, { type: 'ConcernTriaged' }>['data'];
type Card = { readonly words: string; readonly picture: string };

/** What became of it: one entry for each decision, or for an answer without one. */
export interface Answer {
  readonly decisionId: DecisionId | null;
  readonly about: string | null;
  readonly effect: 'changed' | 'partly' | 'not' | 'settled' | 'noted' | 'passed-on';
  readonly because: string | null;
  readonly willHappen: readonly string[];
  readonly forChild: Card | null;
  readonly staysOpen: boolean;
  readonly by: PersonId;
  readonly at: Instant;
  /** When its speaker put the card away. */
  readonly notedAt: Instant | null;
  /** “Not what I meant”. */
  readonly missed: { readonly words: string | null; readonly at: Instant } | null;
}

export interface Triage {
  readonly route: Triaged['route'];
  readonly reason: Triaged['reason'];
  /** Null where it is not for the reader: whom else the school told, and why somebody was not told yet. */
  readonly familyTold: Triaged['familyTold'] | null;
  readonly by: PersonId;
  readonly at: Instant;
}

/** School let others read what a child had kept from them. */
export interface Widened {
  readonly to: Audience;
  /** Why: the school’s own; null for everybody else. */
  readonly reason: string | null;
  readonly forChild: Card;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Something that was said, and all that became of it. */
export interface InputRow extends Row {
  readonly childId: ChildId;
  readonly inputId: InputId;
  readonly kind: 'concern' | 'voice' | 'observation';
  readonly about: string | null;
  readonly words: string | null;
  readonly answersGiven: Shared['answers'];
  /** Which questions were asked, where, and with what help: of a child’s voice. */
  readonly asked: Shared['asked'];
  readonly space: Shared['space'];
  readonly help: Shared['help'];
  readonly readBack: Shared['readBack'];
  /** The earlier and the later of two voices of which one takes the other’s place. Null where the other is not for the reader. */
  readonly insteadOf: InputId | null;
  readonly replacedBy: InputId | null;
  /** It was said anew since. */
  readonly replaced: boolean;
  readonly speaker: Raised['speaker'];
  readonly how: Raised['how'];
  readonly language: string;
  readonly original: Raised['original'];
  readonly translations: readonly {
    readonly language: string;
    readonly words: string;
    readonly method: 'person' | 'machine';
    readonly by: string;
    readonly at: Instant;
  }[];
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
  /** Under which an agency may read it. */
  readonly openTo: readonly ShareId[];
  /** Names of the drawings, sounds and photos in it. */
  readonly blobs: readonly string[];
  readonly widened: readonly Widened[];
  /** Kept for safeguarding and these alone; null for everything that is not sealed. */
  readonly sealed: readonly PersonId[] | null;
  /** When safeguarding is rung for it; null where it is not sealed, or one of them has read it since. */
  readonly ringAt: Instant | null;
  readonly rung: number;
  /** Who of safeguarding read it while it was sealed: theirs to know. */
  readonly sealReads: InputRow['reads'];
  /** Why and by whom: safeguarding’s own. */
  readonly seals: readonly { readonly sealed: boolean; readonly reason: string; readonly by: PersonId; readonly at: Instant }[];
  readonly recordedBy: PersonId;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly code: string;
  readonly open: boolean;
  readonly answerBy: LocalDate;
  readonly acknowledged: { readonly by: PersonId; readonly at: Instant } | null;
  readonly reads: readonly { readonly by: PersonId; readonly at: Instant }[];
  readonly triage: readonly Triage[];
  readonly answers: readonly Answer[];
}

type Folded = ConcernEvent | VoiceShared | Noted | InputEvent | Extract<DecisionEvent, { type: 'DecisionTaken' }> | Opened;

/** What only a child’s voice has. */
const voiced = (data: Raised | Shared | Noted['data']) => {
  const { answers, asked, help, readBack, insteadOf } =
    'answers' in data ? data : { answers: [], asked: null, help: [], readBack: null, insteadOf: null };
  const blobs = answers.flatMap((one) => one.attachments.map(({ blobId }) => blobId));
  return { answersGiven: answers, asked, help, readBack, insteadOf, blobs, space: 'space' in data ? data.space : null };
};

const begun = (event: Recorded<Happened>, kind: InputRow['kind'], inputId: InputId, data: Raised | Shared | Noted['data']): InputRow => ({
  schoolId: event.meta.school,
  childId: data.childId,
  inputId,
  kind,
  about: data.about,
  words: data.words,
  ...voiced(data),
  speaker: data.speaker,
  how: data.how,
  language: data.language,
  original: data.original,
  translations: [],
  audience: data.audience,
  own: [...new Set([data.speaker.personId, event.meta.actor])],
  openTo: [],
  replacedBy: null,
  replaced: false,
  widened: [],
  sealed: null,
  ringAt: null,
  rung: 0,
  sealReads: [],
  seals: [],
  recordedBy: event.meta.actor,
  occurredAt: event.meta.occurredAt,
  recordedAt: event.meta.recordedAt,
  code: receiptCode(event.leaf),
  open: true,
  answerBy: data.answerBy,
  acknowledged: null,
  reads: [],
  triage: [],
  answers: [],
});

const by = ({ meta }: Recorded<Happened>) => ({ by: meta.actor, at: meta.recordedAt });

/** The newest answer of that decision. A decision may be missed, answered and missed again. */
const answered = (row: InputRow, decisionId: DecisionId | null, change: Partial<Answer>): readonly Answer[] => {
  const at = row.answers.findLastIndex((one) => one.decisionId === decisionId);
  return row.answers.map((one, index) => (index === at ? { ...one, ...change } : one));
};

/** An adult keeps sight of their own words; a child’s screen shows nothing more of theirs: somebody may stand behind the child. */
const keptBy = (row: InputRow): readonly PersonId[] => (row.speaker.as === 'child' ? [] : [row.speaker.personId]);

const sealing = (sealed: boolean) =>
  touching<InputRow, Extract<InputEvent, { type: 'InputSealed' | 'InputUnsealed' }>>(
    ({ data }) => inFile(data.childId, data.inputId),
    (row, event) => ({
      ...row,
      sealed: sealed ? keptBy(row) : null,
      ringAt: sealed && event.meta.capacity !== 'safeguarding' ? event.meta.recordedAt : null,
      rung: 0,
      seals: [...row.seals, { sealed, reason: event.data.reason, ...by(event) }],
    }),
  );

export const inputView: View<InputRow, Folded> = {
  name: 'input',
  version: 3,
  seenBy: inputSeenBy,
  on: {
    ...openedIn<InputRow>((data) => data.inputId),
    ConcernRaised: {
      keys: ({ data }) => [inFile(data.childId, data.concernId)],
      fold: (_row, event) => begun(event, 'concern', event.data.concernId, event.data),
    },
    VoiceShared: {
      keys: ({ data }) => [data.voiceId, ...(data.insteadOf ? [data.insteadOf] : [])].map((id) => inFile(data.childId, id)),
      fold: (row, event, key) => {
        const { childId, voiceId } = event.data;
        if (key === inFile(childId, voiceId)) return begun(event, 'voice', voiceId, event.data);
        return row && { ...row, open: false, replaced: true, replacedBy: voiceId };
      },
    },
    ObservationNoted: {
      keys: ({ data }) => [inFile(data.childId, data.observationId)],
      fold: (_row, event) => begun(event, 'observation', event.data.observationId, event.data),
    },
    AudienceChosen: touching(
      ({ data }) => inFile(data.childId, data.inputId),
      (row, { data }) => ({ ...row, audience: data.audience }),
    ),
    AudienceWidened: touching(
      ({ data }) => inFile(data.childId, data.inputId),
      (row, event) => {
        const { to, reason, forChild } = event.data;
        return {
          ...row,
          audience: [...row.audience.filter((one) => one !== to), to],
          widened: [...row.widened, { to, reason, forChild, ...by(event) }],
        };
      },
    ),
    InputSealed: sealing(true),
    InputUnsealed: sealing(false),
    InputRung: touching(
      ({ data }) => inFile(data.childId, data.inputId),
      (row, { data }) => ({ ...row, rung: data.time, ringAt: row.ringAt === null ? null : data.ringAt }),
    ),
    ConcernAcknowledged: touching(
      ({ data }) => inFile(data.childId, data.concernId),
      (row, event) => ({ ...row, answerBy: event.data.answerBy, acknowledged: by(event) }),
    ),
    ConcernTriaged: touching(
      ({ data }) => inFile(data.childId, data.concernId),
      (row, event) => {
        const { route, reason, familyTold } = event.data;
        const audience: readonly Audience[] =
          familyTold.told && row.speaker.as === 'staff' ? [...new Set<Audience>([...row.audience, 'parents'])] : row.audience;
        return { ...row, audience, triage: [...row.triage, { route, reason, familyTold, ...by(event) }] };
      },
    ),
    InputRead: touching(
      ({ data }) => inFile(data.childId, data.inputId),
      (row, event) =>
        event.meta.capacity === 'safeguarding'
          ? { ...row, ringAt: null, sealReads: [...row.sealReads, by(event)] }
          : { ...row, reads: [...row.reads, by(event)] },
    ),
    InputTranslated: touching(
      ({ data }) => inFile(data.childId, data.inputId),
      (row, { data, meta }) => ({
        ...row,
        translations: [
          ...row.translations,
          { language: data.language, words: data.words, method: data.method, by: data.by, at: meta.recordedAt },
        ],
      }),
    ),
    InputClosed: touching(
      ({ data }) => inFile(data.childId, data.inputId),
      (row, event) => ({
        ...row,
        open: false,
        answers: [
          ...row.answers,
          {
            decisionId: null,
            about: null,
            effect: event.data.outcome,
            because: event.data.reason,
            willHappen: [],
            forChild: event.data.forChild,
            staysOpen: false,
            notedAt: null,
            missed: null,
            ...by(event),
          },
        ],
      }),
    ),
    InputReopened: touching(
      ({ data }) => inFile(data.childId, data.inputId),
      (row, { data, meta }) => ({
        ...row,
        open: true,
        answerBy: data.answerBy,
        answers: answered(row, data.decisionId, { missed: { words: data.words, at: meta.recordedAt } }),
      }),
    ),
    AnswerNoted: touching(
      ({ data }) => inFile(data.childId, data.inputId),
      (row, { data, meta }) => ({ ...row, answers: answered(row, data.decisionId, { notedAt: meta.recordedAt }) }),
    ),
    DecisionTaken: {
      keys: ({ data }) => data.influences.map((one) => inFile(data.childId, one.inputId)),
      fold: (row, event, key) => {
        const influence = event.data.influences.find((one) => inFile(event.data.childId, one.inputId) === key);
        if (!row || !influence) return row;
        const { decisionId, about, items, forChild } = event.data;
        const answer: Answer = {
          decisionId,
          about,
          effect: influence.effect,
          because: influence.because,
          willHappen: items.map((item) => item.words),
          forChild: row.speaker.as === 'child' ? forChild : null,
          staysOpen: influence.staysOpen,
          notedAt: null,
          missed: null,
          ...by(event),
        };
        return { ...row, open: influence.staysOpen, answers: [...row.answers, answer] };
      },
    },
  },
};
