import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { describe, expect, it } from '@jest/globals';
import { Act } from '../../../apps/portal/src/app/input/staff-act.ts';
import type { Receipt } from '../../../apps/portal/src/app/kernel/ask.ts';
import { type Draft, Drafts } from '../../../apps/portal/src/app/kernel/drafts.ts';

interface Words {
  readonly words: string;
}

/** Drafts that come when they are told to: as those that wait at school do. */
function slowDrafts() {
  let open: (before: Words | undefined) => void = () => undefined;
  const kept: Words[] = [];
  const drafts = {
    open: (_key: string, empty: Words) =>
      new Promise<Draft<Words>>((resolve) => {
        open = (before) => {
          let value = before ?? empty;
          const keep = (next: Words): void => {
            value = next;
            kept.push(next);
          };
          resolve({ value: () => value, commandId: 'one', keptAt: () => undefined, keep, done: async () => undefined } as never);
        };
      }),
  };
  return { drafts, kept, open: (before?: Words) => open(before) };
}

function begun() {
  const slow = slowDrafts();
  const sent: Words[] = [];
  TestBed.configureTestingModule({
    imports: [TranslocoTestingModule.forRoot({ langs: { en: {} }, translocoConfig: { availableLangs: ['en'], defaultLang: 'en' } })],
    providers: [{ provide: Drafts, useValue: slow.drafts }],
  });
  const act = TestBed.runInInjectionContext(
    () =>
      new Act<Words>(
        () => 'a form',
        () => ({ words: '' }),
        () => [],
        async (value) => {
          sent.push(value);
          return { commandId: 'one' } as Receipt;
        },
      ),
  );
  TestBed.tick();
  return { ...slow, act, sent };
}
const pressed = { preventDefault: () => undefined } as Event;

describe('given a draft that waits at school, and a slow connection', () => {
  it('when somebody types before it is here then the words stay, and are kept with it', async () => {
    const { act, kept, open } = begun();
    act.set({ words: 'I do not like the hall.' });
    expect(act.value().words).toBe('I do not like the hall.');
    open({ words: 'what was begun before' });
    await Promise.resolve();
    await Promise.resolve();
    expect([act.value().words, kept]).toEqual(['I do not like the hall.', [{ words: 'I do not like the hall.' }]]);
  });

  it('when somebody presses before it is here then it is sent once it is', async () => {
    const { act, sent, open } = begun();
    act.set({ words: 'Yes.' });
    const pressing = act.press(pressed);
    expect(sent).toEqual([]);
    open();
    while (sent.length === 0 || act.receipt() === undefined) await Promise.resolve();
    for (let turns = 0; turns < 5; turns += 1) await Promise.resolve();
    open();
    await pressing;
    expect(sent).toEqual([{ words: 'Yes.' }]);
  });

  it('when it comes without anybody having typed then it is shown as it was left', async () => {
    const { act, kept, open } = begun();
    open({ words: 'what was begun before' });
    await Promise.resolve();
    await Promise.resolve();
    expect([act.value().words, kept]).toEqual(['what was begun before', []]);
  });
});
