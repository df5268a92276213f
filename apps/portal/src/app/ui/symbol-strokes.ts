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

const short = (number: number): number => Math.round(number * 100) / 100;

export const ring = (x: number, y: number, r: number): string =>
  `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0Z`;

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

/** Points around a head, counted in its radii from its middle. */
const around = (x: number, y: number, r: number) => (dx: number, dy: number) => `${short(x + dx * r)} ${short(y + dy * r)}`;

/** Hair on a head of this middle and radius. */
export const hair = (x: number, y: number, r: number): Stroke => {
  const at = around(x, y, r);
  const top = `M${at(-1, 0)}Q${at(-1.16, -1.12)} ${at(0, -1.12)}Q${at(1.16, -1.12)} ${at(1, 0)}`;
  const fringe = `Q${at(0.86, -0.5)} ${at(0.4, -0.54)}Q${at(0, -0.36)} ${at(-0.36, -0.58)}Q${at(-0.84, -0.5)} ${at(-1, 0)}Z`;
  return { d: top + fringe, fill: 'ink', width: 3 };
};

/** Long hair, behind the head that is drawn on it. */
const locks = (x: number, y: number, r: number): Stroke => {
  const at = around(x, y, r);
  const left = `M${at(-1.1, 1.25)}L${at(-1.1, 0)}Q${at(-1.1, -1.1)} ${at(0, -1.1)}`;
  return { d: `${left}Q${at(1.1, -1.1)} ${at(1.1, 0)}L${at(1.1, 1.25)}Z`, fill: 'ink' };
};

/** Somebody small: shoulders in cloth, a head with hair, a face that is content. */
export const somebody = (x: number, y: number, r: number, cloth: Tint, foot: number, long = false): readonly Stroke[] => {
  const at = around(x, y, r);
  const [left, right] = [short(x - 1.5 * r), short(x + 1.5 * r)];
  return [
    ...(long ? [locks(x, y, r)] : []),
    { d: `M${left} ${foot}Q${left} ${y + r} ${x} ${y + r}Q${right} ${y + r} ${right} ${foot}Z`, fill: cloth },
    { d: ring(x, y, r), fill: 'skin' },
    hair(x, y, r),
    { d: ring(x - 0.38 * r, y + 0.08 * r, 0.13 * r) + ring(x + 0.38 * r, y + 0.08 * r, 0.13 * r), fill: 'ink', line: null },
    { d: `M${at(-0.35, 0.44)}Q${at(0, 0.78)} ${at(0.35, 0.44)}`, width: r < 14 ? 2.5 : 3.5 },
  ];
};
