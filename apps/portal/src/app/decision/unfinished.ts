import { keep, kept } from '../kernel/device.ts';

/** A decision that was begun on this device: about a child, and perhaps looking at an earlier decision again. */
export interface Unfinished {
  readonly childId: string;
  readonly follows?: string | undefined;
}

const nameOf = ({ childId, follows }: Unfinished): string => (follows ? `${childId}/${follows}` : childId);
const read = (): string[] => (kept('deciding') ?? '').split(' ').filter(Boolean);
const write = (names: readonly string[]): void => keep('deciding', names.length > 0 ? names.join(' ') : undefined);

/** Begun and not yet taken, the newest first; five at most. The words themselves are in the drafts, encrypted. */
export const unfinished = (): readonly Unfinished[] =>
  read().map((name) => {
    const [childId = '', follows] = name.split('/');
    return { childId, follows };
  });
export const beganDeciding = (one: Unfinished): void => write([nameOf(one), ...read().filter((name) => name !== nameOf(one))].slice(0, 5));
export const endedDeciding = (one: Unfinished): void => write(read().filter((name) => name !== nameOf(one)));
