import { computed, type Signal, signal } from '@angular/core';
import type { DraftBox } from './draft-box.ts';

/** What hangs on a draft beside its value, each by a name: a drawing, a sound, a photo. */
export interface Attachments {
  /** Written when it comes and not with the value. False: not safely on this device, but here until the tab is closed. */
  attach(name: string, what: Blob): Promise<boolean>;
  attached(name: string): Promise<Blob | undefined>;
  detach(name: string): Promise<void>;
}

/** Those that the device has not (yet) taken, by draft and name: they outlive the page of the draft and end with the tab. */
export type Unkept = Map<string, Blob>;

export interface Hanging {
  readonly attachments: Attachments;
  /** Whether each of them is safely on this device. */
  readonly allKept: Signal<boolean>;
  /** Forgets what the device did not take, and waits for the last write. */
  stop(): Promise<void>;
}

/** One after the other, in the order asked: the last word on a name is the one that stays. */
export function attachmentsOf(box: DraftBox, person: string | undefined, key: string, unkept: Unkept): Hanging {
  const own = `${JSON.stringify([person, key])}/`;
  const loose = (): string[] => [...unkept.keys()].filter((at) => at.startsWith(own));
  const waiting = signal(loose().length);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act).finally(() => waiting.set(loose().length));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    allKept: computed(() => waiting() === 0),
    attachments: {
      attach: (name, what) => {
        unkept.set(own + name, what);
        waiting.set(loose().length);
        return inTurn(async () => {
          const safe = person !== undefined && (await box.writeBytes(person, key, name, what));
          if (safe && unkept.get(own + name) === what) unkept.delete(own + name);
          return safe;
        });
      },
      attached: async (name) => {
        await last;
        return unkept.get(own + name) ?? (person === undefined ? undefined : box.readBytes(person, key, name));
      },
      detach: (name) => {
        unkept.delete(own + name);
        return inTurn(async () => (person === undefined ? undefined : box.removeBytes(person, key, name)));
      },
    },
    stop: async () => {
      loose().forEach((at) => unkept.delete(at));
      await last;
    },
  };
}
