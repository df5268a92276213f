import fc from 'fast-check';
import { child } from '@heard/domain/child';
import { concern } from '@heard/domain/concern';
import { decision } from '@heard/domain/decision';
import type { DecisionState } from '@heard/domain/decision';
import { input } from '@heard/domain/input';
import type { AnyCapability, Asker, Happened, Recorded } from '@heard/domain/kernel';
import { voice } from '@heard/domain/voice';
import { gave, requested } from './consenting.ts';
import { asked, recorded, stateAfter, storyOf, type Outcome } from './record.ts';
import { anId, everybody, rowan, rowansFile, type Who } from './people.ts';
import { card, circle, decision as sound } from './story.ts';

/** Capabilities whose events stand in a child's file. */
export const ofTheFile: readonly AnyCapability[] = [child, concern, voice, input, decision];

/** Mum lets school record Rowan’s voice, and nobody has asked for pictures. */
const soundAllowed = [requested({ act: 'sound', agencyId: null, scope: [] }), gave(everybody.mum)];

interface Step {
  readonly who: Who;
  readonly what: string;
  readonly pick: number;
  readonly coin: boolean;
}

/** One command that somebody tried, the state it met and what came of it. */
export interface Attempt {
  readonly capability: AnyCapability;
  readonly who: Asker;
  readonly command: Happened;
  readonly state: unknown;
  readonly outcome: Outcome;
  readonly events: readonly Recorded<Happened>[];
}

export interface Story {
  readonly events: readonly Recorded<Happened>[];
  readonly attempts: readonly Attempt[];
}

const commands = ofTheFile.slice(1).flatMap((capability) => Object.keys(capability.commands));
const often = [
  'RaiseConcern',
  'ShareVoice',
  'TakeDecision',
  'CloseInput',
  'ReopenInput',
  'AnswerDecision',
  'PlaceChild',
  'SealInput',
  'RingForInput',
];
const people = Object.keys(everybody) as Who[];
const near: readonly Who[] = ['rowan', 'mum', 'dad', 'farrow', 'osei', 'okafor'];

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...near, ...near, ...near, ...people),
  what: fc.constantFrom(...commands, ...often),
  pick: fc.nat(30),
  coin: fc.boolean(),
});

/** The mark that every word about one thing said carries, so that a leak can be seen. */
export const markOf = (id: string | undefined): string => `mark-${(id ?? 'none').slice(-6)}.`;
export const answerMarkOf = (who: Asker): string => `answer-${who.person.slice(-6)}.`;

const scribes = (who: Asker, { pick }: Step): boolean => pick % 5 === 0 && who.person !== rowan.person;
const shared = ({ coin }: Step) => ({ language: 'en', audience: coin ? ['educators'] : [] });
const saying = (who: Asker, one: Step) => ({
  ...(scribes(who, one) ? { speaker: rowan.person, how: 'scribed' } : { how: 'own-words' }),
  ...shared(one),
});
/** Of what the same child said before, the one that this may take the place of. */
const before = (one: Step, who: Asker, inputs: DecisionState['inputs']): string | null =>
  one.pick % 6 === 1 && who.person === rowan.person
    ? (Object.values(inputs).find((each) => each.kind === 'voice' && each.speaker.as === 'child')?.inputId ?? null)
    : null;

/** The data of a command that fits, more or less, what is in the file by now. */
const dataOf = (one: Step, who: Asker, { inputs, decisions }: DecisionState, fresh: number): object => {
  const heard = Object.keys(inputs);
  const inputId = heard[one.pick % Math.max(1, heard.length)] ?? anId(99);
  const decided = Object.keys(decisions);
  const newId = one.pick === 7 ? inputId : anId(fresh);
  const told = one.coin
    ? { told: true, people: [everybody.mum.person], by: 'phone', on: '2026-09-07' }
    : { told: false, reason: `Tonight, ${markOf(inputId)}` };
  const open = Object.values(inputs).filter((each) => each.open);
  const named = one.pick % 4 === 0 ? open.slice(1) : open;
  const answers: Record<string, object> = {
    RaiseConcern: { concernId: newId, words: `Said ${markOf(newId)}`, ...saying(who, one) },
    ShareVoice: {
      voiceId: newId,
      words: `Said ${markOf(newId)}`,
      readBack: scribes(who, one) ? one.coin : null,
      insteadOf: before(one, who, inputs),
      ...saying(who, one),
    },
    NoteObservation: { observationId: newId, words: `Saw ${markOf(newId)}`, ...shared(one) },
    ChooseAudience: { inputId, audience: one.coin ? ['educators', 'parents'] : [] },
    WidenAudience: { inputId, to: one.coin ? 'parents' : 'educators', reason: `For ${markOf(inputId)}`, forChild: card },
    SealInput: { inputId, reason: `Safe? ${markOf(inputId)}` },
    RingForInput: { inputId, to: [] },
    UnsealInput: { inputId, reason: `Read ${markOf(inputId)}` },
    AcknowledgeConcern: { concernId: inputId, answerBy: one.coin ? '2026-09-10' : '2026-09-11' },
    TriageConcern: { concernId: inputId, route: 'watch', reason: `Because ${markOf(inputId)}`, familyTold: told },
    ReadInput: { inputId },
    TranslateInput: { inputId, language: 'pl', words: `Po polsku ${markOf(inputId)}`, method: 'machine', by: 'a machine' },
    CloseInput: { inputId, outcome: 'noted', reason: `Noted ${markOf(inputId)}`, forChild: one.coin ? card : null },
    ReopenInput: {
      inputId,
      decisionId: inputs[inputId as never]?.answers.at(one.pick % 2 ? -1 : 0) ?? null,
      words: `No: ${markOf(inputId)}`,
    },
    NoteAnswer: { inputId, decisionId: inputs[inputId as never]?.answers.at(-1) ?? null },
    TakeDecision: sound({
      decisionId: anId(fresh),
      items: [{ itemId: anId(fresh + 5000), words: 'Rowan eats in the Nest.' }],
      influences: named.map((each, at) =>
        at % 2
          ? { inputId: each.inputId, effect: 'partly', because: `Partly ${markOf(each.inputId)}`, staysOpen: one.coin }
          : { inputId: each.inputId, effect: 'not', because: `Not ${markOf(each.inputId)}`, staysOpen: false },
      ),
      forChild: card,
      follows: one.coin ? (decided.at(-1) ?? null) : null,
    }),
    AnswerDecision: {
      decisionId: decided.at(-1) ?? anId(98),
      answers: [
        { itemId: decisions[decided.at(-1) as never]?.items[0] ?? anId(97), answer: 'agreed', words: `I say ${answerMarkOf(who)}` },
      ],
    },
    PlaceChild: { place: { yearGroup: '3', className: one.coin ? 'Kestrels' : 'Owls' } },
    EnrolChild: {},
    BeginRecording: { recordingId: newId, medium: one.coin ? 'sound' : 'image', purpose: 'His review hears him.' },
  };
  return { childId: rowansFile, ...answers[one.what] };
};

const play = (steps: readonly Step[]): Story => {
  const events = [...storyOf([...circle, ...soundAllowed])];
  const attempts: Attempt[] = [];
  let states = new Map(ofTheFile.map((capability) => [capability, stateAfter(capability, events)]));
  steps.forEach((one, index) => {
    const capability = ofTheFile.find((each) => one.what in each.commands) ?? child;
    const name = one.what === 'RingForInput' && one.coin ? 'calendar' : one.who;
    const who = { ...everybody[name], safeguards: name === 'okafor' };
    const command = { type: one.what, data: dataOf(one, who, states.get(decision) as DecisionState, index) };
    const state = states.get(capability);
    const outcome = asked(capability, state, who, command);
    const happened =
      outcome.kind === 'done' ? outcome.events.map((event, at) => recorded({ who, as: outcome.as, event }, events.length + at)) : [];
    events.push(...happened);
    states = new Map([...states].map(([each, before]) => [each, stateAfter(each, happened, before)]));
    attempts.push({ capability, who, command, state, outcome, events: happened });
  });
  return { events, attempts };
};

/** Mrs Okafor is the safeguarding lead. Up to forty commands by anybody about Rowan, as the rules let them through. */
export const randomStory: fc.Arbitrary<Story> = fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }).map(play);
