import type { Stroke } from './symbol-strokes.ts';
import { day } from './symbols-day.ts';
import { feelings } from './symbols-feelings.ts';
import { people } from './symbols-people.ts';
import { words } from './symbols-words.ts';

export type { Stroke, Tint } from './symbol-strokes.ts';

/** The pictures that a child can point at, drawn in one hand: a dark line, and three colours at most in each. Names stand in the log. */
const drawn = { ...words, ...people, ...feelings, ...day };

export type SymbolName = keyof typeof drawn;
export const SYMBOLS: Readonly<Record<SymbolName, readonly Stroke[]>> = drawn;
export const symbolNames = Object.keys(drawn) as readonly SymbolName[];

/** The log names a picture with a word of its own choosing: one that is not drawn (yet) has no strokes. */
export const strokesOf = (name: string): readonly Stroke[] => (Object.hasOwn(drawn, name) ? SYMBOLS[name as SymbolName] : []);

/** Whether it shows a person, whose skin a child chooses. */
export const isOfPeople = (name: string): boolean => strokesOf(name).some(({ fill, line }) => fill === 'skin' || line === 'skin');
