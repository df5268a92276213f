/** `skin` is the one that a child chooses; every other tint is the same for everybody. */
export type Tint = 'sun' | 'sky' | 'coral' | 'leaf' | 'white' | 'ink' | 'skin';

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

export type Drawn = Readonly<Record<string, readonly Stroke[]>>;

export const ring = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** A limb: a coloured line with a dark edge. */
export const limb = (d: string, tint: Tint, width: number): readonly Stroke[] => [
  { d, width: width + 9 },
  { d, line: tint, width },
];

export const eyes = (...dots: readonly (readonly [number, number])[]): Stroke => ({
  d: dots.map(([x, y]) => ring(x, y, 3.5)).join(''),
  fill: 'ink',
  line: null,
});

/** A drop of water, its point up. */
export const drop = (x: number, y: number, r: number): string =>
  `M${x} ${y - 2 * r}Q${x + 2 * r} ${y + r} ${x} ${y + r}Q${x - 2 * r} ${y + r} ${x} ${y - 2 * r}Z`;

/** Hair on a head of this middle and radius. */
export const hair = (x: number, y: number, r: number): Stroke => {
  const at = (dx: number, dy: number): string => `${x + dx * r} ${y + dy * r}`;
  return {
    d: `M${at(-1, 0)}Q${at(-1.16, -1.12)} ${at(0, -1.12)}Q${at(1.16, -1.12)} ${at(1, 0)}Q${at(0.86, -0.5)} ${at(0.4, -0.54)}Q${at(0, -0.36)} ${at(-0.36, -0.58)}Q${at(-0.84, -0.5)} ${at(-1, 0)}Z`,
    fill: 'ink',
    width: 3,
  };
};

/** Long hair, behind the head that is drawn on it. */
export const locks = (x: number, y: number, r: number): Stroke => ({
  d: `M${x - 1.1 * r} ${y + 1.25 * r}V${y}Q${x - 1.1 * r} ${y - 1.1 * r} ${x} ${y - 1.1 * r}Q${x + 1.1 * r} ${y - 1.1 * r} ${x + 1.1 * r} ${y}V${y + 1.25 * r}Z`,
  fill: 'ink',
});

/** Somebody small: shoulders in cloth, a head with hair, a face that is content. */
export const somebody = (x: number, y: number, r: number, cloth: Tint, foot: number, long = false): readonly Stroke[] => [
  ...(long ? [locks(x, y, r)] : []),
  { d: `M${x - 1.5 * r} ${foot}Q${x - 1.5 * r} ${y + r} ${x} ${y + r}Q${x + 1.5 * r} ${y + r} ${x + 1.5 * r} ${foot}Z`, fill: cloth },
  { d: ring(x, y, r), fill: 'skin' },
  hair(x, y, r),
  { d: `${ring(x - 0.38 * r, y + 0.08 * r, 0.13 * r)}${ring(x + 0.38 * r, y + 0.08 * r, 0.13 * r)}`, fill: 'ink', line: null },
  { d: `M${x - 0.35 * r} ${y + 0.44 * r}Q${x} ${y + 0.78 * r} ${x + 0.35 * r} ${y + 0.44 * r}`, width: r < 14 ? 2.5 : 3.5 },
];
