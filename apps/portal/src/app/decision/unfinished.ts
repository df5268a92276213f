import { keep, kept } from '../kernel/device.ts';

const read = (): string[] => (kept('deciding') ?? '').split(' ').filter(Boolean);
const write = (children: readonly string[]): void => keep('deciding', children.length > 0 ? children.join(' ') : undefined);

/** Children (by id) for whom a decision was begun on this device and not yet taken, the newest first. */
export const unfinished = (): readonly string[] => read();
export const beganDeciding = (childId: string): void => write([childId, ...read().filter((id) => id !== childId)].slice(0, 5));
export const endedDeciding = (childId: string): void => write(read().filter((id) => id !== childId));
