/** Which keys belong together, and which of them somebody brought from elsewhere. */
import { type Handover } from './handover.ts';
import { type Key } from './key.ts';

export interface Pins {
  /** vkeys of logs, as they were given. */
  readonly vkeys: ReadonlySet<string>;
  readonly signs: ReadonlySet<string>;
}

export class Keyring {
  readonly #steps: readonly Handover[];
  readonly #pins: Pins;
  readonly #known: readonly Key[];

  /** `known`: every key that was met, so that a sign finds its own. */
  constructor(pins: Pins, handovers: readonly Handover[], known: readonly Key[]) {
    this.#pins = pins;
    this.#steps = handovers;
    this.#known = [...known, ...handovers.flatMap(({ from, to }) => [from, to])];
  }

  get isPinned(): boolean {
    return this.#pins.vkeys.size + this.#pins.signs.size > 0;
  }

  /**
   * How far the logs of two keys are one: the least size at which it was put back from a backup between them, Infinity where it never was.
   * Null where no handover leads from one to the other.
   */
  commonTo(one: string, other: string): number | null {
    const reached = new Map([[one, Infinity]]);
    const waiting = [one];
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const here = reached.get(at) ?? 0;
      for (const step of this.#steps) {
        const next = step.from.vkey === at ? step.to.vkey : step.to.vkey === at ? step.from.vkey : null;
        const far = Math.min(here, step.why === 'restored' ? step.size : Infinity);
        if (next === null || (reached.get(next) ?? -1) >= far) continue;
        reached.set(next, far);
        waiting.push(next);
      }
    }
    return reached.get(other) ?? null;
  }

  /** Whether somebody brought this key, its sign, or one that a handover ties to it. */
  isTrusted(vkey: string): boolean {
    const brought = this.#known.filter((key) => this.#pins.vkeys.has(key.vkey) || this.#pins.signs.has(key.sign));
    return this.#pins.vkeys.has(vkey) || brought.some((key) => this.commonTo(key.vkey, vkey) !== null);
  }

  /** Beyond this size a key signs nothing, for another had taken its place in the same log. */
  retiredAt(vkey: string): number {
    return Math.min(...this.#steps.filter(({ why, from }) => why === 'rotated' && from.vkey === vkey).map(({ size }) => size), Infinity);
  }

  /** The key that a line of a note names, among those that are known. */
  named(name: string, id: string): Key | null {
    return this.#known.find((key) => key.name === name && key.id === id) ?? null;
  }
}
