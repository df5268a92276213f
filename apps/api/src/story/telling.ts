import { consenting } from './consenting.ts';
import { agreements, decided, noted, type Decision } from './deciding.ts';
import { gathering, referring } from './gathering.ts';
import type { Happening } from './happening.ts';
import { profiling } from './profiling.ts';
import { answered, heard, readings, reads, saying, type FaceAnswer, type Heard, type Said } from './speaking.ts';

type Told = { readonly people: readonly string[]; readonly by: 'phone' | 'in-person' | 'message' | 'letter'; readonly on: string };

/** Who does something, and when. */
interface Moment {
  readonly when: string;
  readonly who: string;
  readonly now: (command: Happening['command']) => Happening;
}

const speaking = ({ now }: Moment) => ({
  raises: (key: string, about: string, words: string, more: Said = {}): readonly Happening[] => [
    now((names) => ({
      type: 'RaiseConcern',
      data: { childId: names.child, concernId: names.input(key), about, words, ...saying(more, ['educators'], names) },
    })),
    ...readings(key, more),
  ],
  shares: (
    key: string,
    about: string,
    words: string | null,
    more: Said & Heard & { readonly answers?: readonly FaceAnswer[] } = {},
  ): readonly Happening[] => [
    now((names) => ({
      type: 'ShareVoice',
      data: {
        childId: names.child,
        voiceId: names.input(key),
        about,
        words,
        answers: (more.answers ?? []).map(answered),
        ...heard(more),
        ...saying(more, ['educators', 'parents'], names),
      },
    })),
    ...readings(key, more),
  ],
});

const observing = ({ now }: Moment) => ({
  observes: (key: string, about: string, words: string, more: Pick<Said, 'audience' | 'read' | 'seen'> = {}): readonly Happening[] => [
    now((names) => ({
      type: 'NoteObservation',
      data: {
        childId: names.child,
        observationId: names.input(key),
        about,
        words,
        language: 'en',
        audience: more.audience ?? ['educators', 'parents'],
      },
    })),
    ...readings(key, more),
  ],
});

const attending = ({ when, who, now }: Moment) => ({
  reads: (key: string) => [reads(key, when, who)],
  promises: (key: string, answerBy: string) => [
    now((names) => ({ type: 'AcknowledgeConcern', data: { childId: names.child, concernId: names.input(key), answerBy } })),
  ],
  sends: (key: string, route: string, reason: string, told: Told | string) => [
    now((names) => ({
      type: 'TriageConcern',
      data: {
        childId: names.child,
        concernId: names.input(key),
        route,
        reason,
        familyTold:
          typeof told === 'string'
            ? { told: false, reason: told }
            : { ...told, told: true, people: told.people.map((one) => names.person(one)) },
      },
    })),
  ],
  translates: (key: string, language: string, words: string, by: string) => [
    now((names) => ({
      type: 'TranslateInput',
      data: { childId: names.child, inputId: names.input(key), language, words, method: 'person', by },
    })),
  ],
  closes: (key: string, outcome: 'settled' | 'noted' | 'passed-on', reason: string, card?: readonly [words: string, picture: string]) => [
    now((names) => ({
      type: 'CloseInput',
      data: {
        childId: names.child,
        inputId: names.input(key),
        outcome,
        reason,
        forChild: card ? { words: card[0], picture: card[1] } : null,
      },
    })),
  ],
});

const deciding = ({ when, who, now }: Moment) => ({
  decides: (key: string, decision: Decision): readonly Happening[] => [
    now(decided(key, decision)),
    ...agreements(key, decision),
    ...Object.entries(decision.noted ?? {}).map(([input, [speaker, moment]]) => noted(input, key, speaker, moment)),
  ],
  answers: (key: string, ...answers: readonly (readonly [item: number, answer: 'agreed' | 'disagreed', words?: string])[]) => [
    now((names) => ({
      type: 'AnswerDecision',
      data: {
        childId: names.child,
        decisionId: names.decision(key),
        answers: answers.map(([item, answer, words = null]) => ({ itemId: names.item(key, item), answer, words })),
      },
    })),
  ],
  reopens: (key: string, decision: string | null, words: string) => [
    now((names) => ({
      type: 'ReopenInput',
      data: { childId: names.child, inputId: names.input(key), decisionId: decision && names.decision(decision), words },
    })),
  ],
  notes: (key: string, decision: string | null) => [noted(key, decision, who, when)],
});

/**
 * One person at one moment (`2026-09-04 22:41`, as the clock on the wall says it), and what they do.
 * `happened` is earlier than `when` where something is entered late. Staff are named as families call them, everybody else in full.
 */
export const at = (when: string, who: string, happened?: string) => {
  const moment: Moment = { when, who, now: (command) => ({ when, who, command, ...(happened ? { happened } : {}) }) };
  return {
    ...speaking(moment),
    ...observing(moment),
    ...attending(moment),
    ...deciding(moment),
    ...consenting(moment.now),
    ...gathering(moment.now),
    ...referring(moment.now),
    ...profiling(moment.now),
  };
};

/** What happens around one child. */
export interface Chapter {
  readonly child: string;
  readonly happenings: readonly Happening[];
}

export const chapter = (child: string, ...parts: readonly (readonly Happening[])[]): Chapter => ({ child, happenings: parts.flat() });
