/** The pictures that a child can point at, drawn in one hand: a dark line, and three colours at most in each. */
export type Tint = 'sun' | 'sky' | 'coral' | 'white' | 'ink';

/** One stroke of a picture on a field of 100 × 100. */
export interface Stroke {
  /** SVG path data. */
  readonly d: string;
  readonly fill?: Tint;
  /** The line; dark when absent, none when null. */
  readonly line?: Tint | null;
  readonly width?: number;
  readonly dash?: string;
}

const ring = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
/** A limb: a coloured line with a dark edge. */
const limb = (d: string, tint: Tint, width: number): readonly Stroke[] => [
  { d, width: width + 9 },
  { d, line: tint, width },
];
const eyes = (...dots: readonly (readonly [number, number])[]): Stroke => ({
  d: dots.map(([x, y]) => ring(x, y, 3.5)).join(''),
  fill: 'ink',
  line: null,
});

const drawn = {
  like: [
    { d: 'M36 47L47 18Q58 15 58 28L56 42H77Q86 43 84 53L78 77Q76 85 67 85H36Z', fill: 'sun' },
    { d: 'M15 46H34V86H15Z', fill: 'sky' },
  ],
  dislike: [
    { d: 'M36 54L47 83Q58 86 58 73L56 59H77Q86 58 84 48L78 24Q76 16 67 16H36Z', fill: 'sun' },
    { d: 'M15 15H34V55H15Z', fill: 'sky' },
  ],
  friend: [
    { d: 'M10 88Q10 58 32 58Q54 58 54 88Z', fill: 'sun' },
    { d: 'M46 88Q46 58 68 58Q90 58 90 88Z', fill: 'sky' },
    { d: ring(32, 42, 13), fill: 'sun' },
    { d: ring(68, 42, 13), fill: 'sky' },
    { d: 'M50 25Q38 17 43 10Q48 5 50 12Q52 5 57 10Q62 17 50 25Z', fill: 'coral', width: 4 },
  ],
  together: [
    { d: 'M6 84Q6 58 24 58Q42 58 42 84Z', fill: 'sky' },
    { d: 'M58 84Q58 58 76 58Q94 58 94 84Z', fill: 'sky' },
    { d: ring(24, 44, 11), fill: 'sky' },
    { d: ring(76, 44, 11), fill: 'sky' },
    { d: 'M28 92Q28 56 50 56Q72 56 72 92Z', fill: 'sun' },
    { d: ring(50, 36, 14), fill: 'sun' },
  ],
  alone: [
    { d: ring(50, 52, 43), line: 'sky', width: 5, dash: '1 12.5' },
    { d: 'M30 84Q30 58 50 58Q70 58 70 84Z', fill: 'sky' },
    { d: ring(50, 41, 13), fill: 'sky' },
  ],
  stop: [
    { d: 'M34 8H66L92 34V66L66 92H34L8 66V34Z', fill: 'coral' },
    { d: 'M40 54V36M49 52V29M58 52V31M67 56V38', line: 'white', width: 8 },
    { d: 'M37 50H70V62Q70 77 55 77Q44 77 37 67L29 55Q33 50 40 58Z', fill: 'white', line: 'white', width: 3 },
  ],
  help: [
    ...limb('M60 66L76 30', 'sky', 10),
    { d: 'M14 90Q14 58 41 58Q68 58 68 90Z', fill: 'sky' },
    { d: ring(41, 38, 15), fill: 'sun' },
    { d: ring(79, 21, 10), fill: 'sun' },
    eyes([36, 36], [47, 36]),
    { d: 'M36 44Q41 48 47 44', width: 3.5 },
  ],
  tired: [
    { d: ring(42, 58, 33), fill: 'sky' },
    { d: 'M22 54Q29 61 36 54M48 54Q55 61 62 54M36 75Q42 70 48 75' },
    { d: 'M68 10H88L70 32H90' },
  ],
  calm: [
    { d: ring(50, 46, 36), fill: 'sun' },
    { d: 'M28 43Q35 49 42 43M58 43Q65 49 72 43M36 60Q50 71 64 60' },
    { d: 'M12 93Q25 85 38 93T64 93T88 93', line: 'sky', width: 6 },
  ],
  loud: [
    { d: 'M10 40H28L60 16V84L28 60H10Z', fill: 'sun' },
    { d: 'M70 34L86 22M73 50H93M70 66L86 78', line: 'coral', width: 7 },
  ],
  quiet: [{ d: ring(50, 46, 38), fill: 'sky' }, eyes([36, 38], [64, 38]), { d: 'M34 60H66' }, ...limb('M50 54V86', 'sun', 10)],
  break: [
    { d: ring(50, 50, 41), fill: 'sky' },
    { d: 'M33 30H45V70H33ZM55 30H67V70H55Z', fill: 'white' },
  ],
  playground: [
    { d: 'M4 92Q4 80 50 80Q96 80 96 92Z', fill: 'sky' },
    { d: 'M12 86L27 12H73L88 86', width: 7 },
    { d: 'M39 12V56M61 12V56', width: 4 },
    { d: 'M32 56H68V67H32Z', fill: 'sun' },
  ],
  teacher: [
    { d: 'M30 10H93V60H30Z', fill: 'sky' },
    { d: 'M54 27H80M54 42H70', line: 'white', width: 6 },
    { d: 'M6 92Q6 64 28 64Q50 64 50 92Z', fill: 'sky' },
    { d: ring(28, 44, 15), fill: 'sun' },
    eyes([23, 42], [34, 42]),
    { d: 'M23 50Q28 54 34 50', width: 3.5 },
  ],
  reading: [
    { d: 'M50 30Q31 16 8 23V77Q31 71 50 84Z', fill: 'sky' },
    { d: 'M50 30Q69 16 92 23V77Q69 71 50 84Z', fill: 'white' },
    { d: 'M60 42Q70 36 82 37M60 56Q70 50 82 51', width: 4 },
  ],
  lunch: [
    { d: ring(50, 52, 28), fill: 'white' },
    { d: ring(50, 52, 16), fill: 'sun' },
    { d: 'M3 18V36Q3 44 12 44Q21 44 21 36V18M12 18V88', width: 4.5 },
    { d: 'M88 88V18Q78 28 80 56H88', fill: 'sky' },
  ],
  home: [
    { d: 'M22 46V88H78V46L50 20Z', fill: 'sun' },
    { d: 'M42 88V62H58V88Z', fill: 'sky' },
    { d: 'M9 52L50 14L91 52', width: 7 },
  ],
  time: [
    { d: ring(50, 50, 41), fill: 'sky' },
    { d: ring(50, 50, 29), fill: 'white', width: 3 },
    { d: 'M50 32V50L63 58', width: 6 },
  ],
  listen: [
    { d: 'M30 62Q20 52 20 39Q20 12 46 12Q70 12 70 39Q70 52 59 60Q54 64 54 73Q53 89 40 89Q29 88 28 77', fill: 'sun' },
    { d: 'M34 42Q34 28 46 28Q57 28 57 40Q56 48 46 52' },
    { d: 'M80 26Q90 40 80 56', line: 'sky', width: 6 },
  ],
  think: [
    { d: ring(34, 66, 25), fill: 'sun' },
    eyes([28, 62], [43, 60]),
    { d: 'M27 76Q34 78 41 75', width: 4 },
    { d: 'M57 37Q46 34 49 24Q53 15 63 18Q68 7 79 11Q87 14 86 22Q95 26 91 35Q86 43 76 39Q66 45 57 37Z', fill: 'sky', width: 4 },
    { d: ring(59, 49, 4), fill: 'sky', width: 3 },
  ],
  yes: [
    { d: ring(50, 50, 41), fill: 'sun' },
    { d: 'M30 52L45 67L71 35', width: 10 },
  ],
  no: [
    { d: ring(50, 50, 41), fill: 'coral' },
    { d: 'M34 34L66 66M66 34L34 66', width: 10 },
  ],
} as const satisfies Readonly<Record<string, readonly Stroke[]>>;

export type SymbolName = keyof typeof drawn;
export const SYMBOLS: Readonly<Record<SymbolName, readonly Stroke[]>> = drawn;
export const symbolNames = Object.keys(drawn) as readonly SymbolName[];

/** The log names a picture with a word of its own choosing: one that is not drawn (yet) has no strokes. */
export const strokesOf = (name: string): readonly Stroke[] => (Object.hasOwn(drawn, name) ? SYMBOLS[name as SymbolName] : []);
