import { expect } from '@jest/globals';
import type { AnyCapability, Asker, Facts, Happened } from '@heard/domain/kernel';
import { asked, stateAfter, storyOf, type Before } from './record.ts';

/** Capital first, full stop last, nothing but words in between: what a parent can read. */
const readable = /^[A-Z“][^{}<>]*[.?]$/u;

/** `given(concern, ...before).when(mum, command).then(event)`. */
export const given = (capability: AnyCapability, ...before: readonly Before[]) => {
  const state = stateAfter(capability, storyOf(before));
  return {
    when: (who: Asker, command: Happened) => {
      const outcome = asked(capability, state, who, command);
      return {
        then: (...events: readonly Happened[]): void => {
          expect(outcome).toEqual({ kind: 'done', as: expect.any(String), events });
        },
        thenNothing: (): void => {
          expect(outcome).toEqual({ kind: 'done', as: expect.any(String), events: [] });
        },
        thenUnseen: (): void => {
          expect(outcome).toEqual({ kind: 'unseen' });
        },
        thenRefused: (code: string, facts?: Facts): void => {
          if (outcome.kind !== 'refused') throw new Error(`expected the refusal ${code}, but: ${JSON.stringify(outcome)}`);
          expect(outcome.refused.code).toBe(code);
          expect(outcome.refused.message).toMatch(readable);
          if (facts) expect(outcome.refused.facts).toEqual(facts);
        },
      };
    },
  };
};
