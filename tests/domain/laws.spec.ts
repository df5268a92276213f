import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decision } from '@heard/domain/decision';
import { inputView, type FileState } from '@heard/domain/input';
import type { Happened } from '@heard/domain/kernel';
import { asked, stateAfter, storyOf, type Before } from '../support/record.ts';
import { anId, farrow, mum } from '../support/people.ts';
import { ofTheFile, randomStory } from '../support/random-story.ts';
import { shown } from '../support/shown.ts';
import { by, circle, closed, concernRaised, decision as sound } from '../support/story.ts';

/** Refusals that tell whoever retries that it is in the record. */
const already = ['said-already', 'decided-already', 'answered-already'];

describe('laws of every file', () => {
  it('given any story, when it happens, then commands of every kind are let through, refused and passed over', () => {
    const seen = new Set<string>();
    for (const { attempts } of fc.sample(randomStory, { numRuns: 300, seed: 7 }))
      for (const { command, outcome } of attempts)
        seen.add(`${command.type} ${outcome.kind === 'done' && outcome.events.length === 0 ? 'nothing' : outcome.kind}`);
    const done = ofTheFile.slice(1).flatMap((capability) => Object.keys(capability.commands));
    expect([...seen]).toEqual(expect.arrayContaining(done.map((type) => `${type} done`)));
    expect([...seen]).toEqual(expect.arrayContaining(done.map((type) => `${type} unseen`)));
  });

  it('given any story, when a command is decided again after its own events, then nothing more happens', () => {
    fc.assert(
      fc.property(randomStory, ({ attempts }) => {
        for (const { capability, who, command, state, outcome, events } of attempts.filter((one) => one.outcome.kind === 'done')) {
          if (outcome.kind !== 'done') continue;
          const again = asked(capability, stateAfter(capability, events, state), who, command);
          // Whoever sealed it sees it no more; their retry is met by its receipt, before any rule is asked (`tests/api`).
          if (again.kind === 'unseen') expect(command.type).toBe('SealInput');
          else if (again.kind === 'refused') expect(already).toContain(again.refused.code);
          else expect(again).toEqual({ kind: 'done', as: outcome.as, events: [] });
        }
      }),
    );
  });

  it('given any story, when a part of it is folded first and the rest later, then the state is the same', () => {
    fc.assert(
      fc.property(randomStory, fc.nat(), ({ events }, cut) => {
        const at = cut % (events.length + 1);
        for (const capability of ofTheFile) {
          const first = stateAfter(capability, events.slice(0, at));
          const kept = JSON.stringify(first);
          expect(stateAfter(capability, events.slice(at), first)).toEqual(stateAfter(capability, events));
          expect(JSON.stringify(first)).toBe(kept);
        }
      }),
    );
  });

  it('given any story, when it is shown, then what is open and promised is what the rules hold open and promised', () => {
    fc.assert(
      fc.property(randomStory, ({ events }) => {
        const { inputs } = stateAfter(decision, events) as FileState;
        const rows = shown(inputView, events);
        const facts = ({ inputId, kind, open, answerBy }: (typeof rows)[number] | FileState['inputs'][never]) => [
          inputId,
          kind,
          open,
          answerBy,
        ];
        expect(rows.map(facts).sort()).toEqual(Object.values(inputs).map(facts).sort());
        expect(rows.map((row) => row.answers.map((one) => one.decisionId))).toEqual(rows.map((row) => inputs[row.inputId]?.answers));
      }),
    );
  });

  it('given the same state and command, when it is decided twice, then the events are the same', () => {
    fc.assert(
      fc.property(randomStory, ({ attempts }) => {
        for (const { capability, who, command, state, outcome } of attempts)
          expect(asked(capability, state, who, command)).toEqual(outcome);
      }),
    );
  });
});

describe('nothing that was said is passed over', () => {
  const said = Array.from({ length: 6 }, (_, index) => anId(200 + index));
  const saidAll: readonly Before[] = said.map((id) => by(mum, 'parent', concernRaised(id, mum, 'parent', 'Words.')));
  const same = (a: readonly string[], b: readonly string[]) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

  it('given any inputs, open and answered, when a decision answers any of them, then it stands exactly when it answers each open one once', () => {
    const some = fc.subarray(said);
    const named = fc.oneof(some, fc.array(fc.constantFrom(...said, anId(300)), { maxLength: 7 }));
    fc.assert(
      fc.property(some, fc.oneof(named, fc.constant(null)), (answered, influences) => {
        const open = said.filter((id) => !answered.includes(id));
        const answers = influences ?? open;
        const state = stateAfter(decision, storyOf([...circle, ...saidAll, ...answered.map((id) => closed(id))]));
        const command: Happened = {
          type: 'TakeDecision',
          data: sound({
            influences: answers.map((inputId) => ({ inputId, effect: 'not', because: 'We watch it first.', staysOpen: false })),
          }),
        };
        const outcome = asked(decision, state, farrow, command);
        expect(outcome.kind).toBe(same(answers, open) ? 'done' : 'refused');
        if (outcome.kind === 'refused') expect(['voices-unanswered', 'not-open', 'answered-twice']).toContain(outcome.refused.code);
      }),
      { numRuns: 500 },
    );
  });
});
