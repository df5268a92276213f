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
  type Sight,
  type View,
} from '../kernel/index.ts';
import { isFamily, isStaff, readsAs } from '../child/index.ts';
import type { ConcernEvent } from '../concern/concern.events.ts';
import type { DecisionEvent } from '../decision/decision.events.ts';
import type { VoiceEvent } from '../voice/voice.events.ts';
import { openedIn, type Opened } from '../referral/opened.ts';
import type { InputEvent } from './input.events.ts';

type Raised = Extract<ConcernEvent, { type: 'ConcernRaised' }>['data'];
type VoiceShared = Extract<VoiceEvent, { type: 'VoiceShared' }>;
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

/** Something that was said, and all that became of it. */
export interface InputRow extends Row {
  readonly childId: ChildId;
  readonly inputId: InputId;
  readonly kind: 'concern' | 'voice';
  readonly about: string | null;
  readonly words: string | null;
  readonly answersGiven: Shared['answers'];
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

type Folded = ConcernEvent | VoiceShared | InputEvent | Extract<DecisionEvent, { type: 'DecisionTaken' }> | Opened;

const begun = (event: Recorded<Happened>, kind: InputRow['kind'], inputId: InputId, data: Raised | Shared): InputRow => ({
  schoolId: event.meta.school,
  childId: data.childId,
  inputId,
  kind,
  about: data.about,
  words: data.words,
  answersGiven: 'answers' in data ? data.answers : [],
  speaker: data.speaker,
  how: data.how,
  language: data.language,
  original: data.original,
  translations: [],
  audience: data.audience,
  own: [...new Set([data.speaker.personId, event.meta.actor])],
  openTo: [],
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

const toldTo = (person: PersonId, told: Triage['familyTold']): Triage['familyTold'] =>
  told?.told && told.people.includes(person) ? { ...told, people: [person] } : null;

/** Whether its speaker put a card away, and what they said to it, are the speaker's and the school's. */
const unheard = (one: Answer): Answer => ({ ...one, notedAt: null, missed: null });

/**
 * What was said as one person may see it. Staff see all. A family member learns that they were told, never who else was, or why
 * somebody was not, and nothing of what another did with the answer. An agency reads the words, and nothing that came of them.
 */
export const inputSeenBy = (row: InputRow, sight: Sight): InputRow => {
  if (isStaff(sight, row.childId)) return row;
  if (!isFamily(sight, row.childId))
    return { ...row, triage: [], answers: [], reads: [], acknowledged: null, own: [], audience: [], openTo: [] };
  const mine = readsAs(sight, row.childId);
  return {
    ...row,
    own: row.own.filter((person) => mine.includes(person)),
    openTo: [],
    triage: row.triage.map((one) => ({ ...one, familyTold: toldTo(sight.person, one.familyTold) })),
    answers: mine.includes(row.speaker.personId) ? row.answers : row.answers.map(unheard),
  };
};

export const inputView: View<InputRow, Folded> = {
  name: 'input',
  version: 2,
  seenBy: inputSeenBy,
  on: {
    ...openedIn<InputRow>((data) => data.inputId),
    ConcernRaised: {
      keys: ({ data }) => [inFile(data.childId, data.concernId)],
      fold: (_row, event) => begun(event, 'concern', event.data.concernId, event.data),
    },
    VoiceShared: {
      keys: ({ data }) => [inFile(data.childId, data.voiceId)],
      fold: (_row, event) => begun(event, 'voice', event.data.voiceId, event.data),
    },
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
      (row, event) => ({ ...row, reads: [...row.reads, by(event)] }),
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
