export type CardTint = 'sun' | 'sky' | 'coral' | 'white' | 'ink';

/** One stroke: SVG path data, filled or not; the line is dark, none when null. */
export interface CardStroke {
  readonly d: string;
  readonly fill?: CardTint;
  readonly line?: CardTint | null;
  readonly width?: number;
}

/** Pictures by which a child knows their own card: things, and nothing that says how anybody is. On a field of 100 × 100. */
const ring = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
const eyes = (...dots: readonly (readonly [number, number])[]): CardStroke => ({
  d: dots.map(([x, y]) => ring(x, y, 3.5)).join(''),
  fill: 'ink',
  line: null,
});
const smile = (x: number, y: number, w = 8): CardStroke => ({ d: `M${x - w} ${y}Q${x} ${y + w} ${x + w} ${y}`, width: 4 });

const drawn = {
  sun: [
    { d: 'M50 4V15M50 85V96M4 50H15M85 50H96M17 17L25 25M75 75L83 83M83 17L75 25M25 75L17 83', width: 7 },
    { d: ring(50, 50, 27), fill: 'sun' },
    eyes([41, 46], [59, 46]),
    smile(50, 56),
  ],
  boat: [
    { d: 'M46 8V66H14Q22 34 46 8Z', fill: 'white' },
    { d: 'M54 20V66H84Q78 38 54 20Z', fill: 'coral' },
    { d: 'M8 70H92L80 90H20Z', fill: 'sky' },
    { d: 'M50 8V70' },
  ],
  fish: [
    { d: 'M66 50L94 30Q88 50 94 70Z', fill: 'coral' },
    { d: 'M6 50Q22 22 46 24Q68 28 76 50Q68 72 46 76Q22 78 6 50Z', fill: 'sun' },
    { d: 'M44 26Q54 50 44 74', width: 4 },
    eyes([26, 44]),
    smile(19, 56, 6),
  ],
  cat: [
    { d: 'M18 44L16 10L40 24M82 44L84 10L60 24', fill: 'sun' },
    { d: ring(50, 54, 36), fill: 'sun' },
    { d: 'M22 60L4 56M22 66L5 70M78 60L96 56M78 66L95 70', width: 3.5 },
    eyes([37, 48], [63, 48]),
    { d: 'M45 60H55L50 66Z', fill: 'coral', width: 3 },
    { d: 'M50 66V70M50 70Q43 78 37 71M50 70Q57 78 63 71', width: 4 },
  ],
  rocket: [
    { d: 'M34 58L18 76L22 88L38 76ZM66 58L82 76L78 88L62 76Z', fill: 'coral' },
    { d: 'M50 4Q76 28 66 78H34Q24 28 50 4Z', fill: 'white' },
    { d: ring(50, 42, 10), fill: 'sky' },
    { d: 'M40 80Q50 104 60 80Z', fill: 'sun' },
  ],
  flower: [
    { d: 'M50 52V96M50 82Q34 84 28 70Q46 68 50 82' },
    { d: ring(50, 20, 13) + ring(72, 34, 13) + ring(64, 58, 13) + ring(36, 58, 13) + ring(28, 34, 13), fill: 'coral' },
    { d: ring(50, 40, 14), fill: 'sun' },
    eyes([45, 38], [55, 38]),
    smile(50, 44, 5),
  ],
  star: [{ d: 'M50 5L63 36L96 39L71 61L79 94L50 76L21 94L29 61L4 39L37 36Z', fill: 'sun' }, eyes([42, 48], [58, 48]), smile(50, 57)],
  moon: [
    { d: 'M64 6Q24 8 20 50Q24 92 66 94Q44 78 44 50Q44 22 64 6Z', fill: 'sun' },
    eyes([33, 44]),
    { d: 'M34 60Q38 66 44 64', width: 4 },
    { d: 'M78 22V34M72 28H84M82 58V68M77 63H87', width: 4 },
  ],
  tree: [
    { d: 'M43 62H57V94H43Z', fill: 'coral' },
    { d: 'M50 6Q68 4 72 20Q92 22 90 42Q92 64 68 64H32Q8 64 10 42Q8 22 28 20Q32 4 50 6Z', fill: 'sky' },
    { d: ring(34, 40, 5) + ring(62, 30, 5) + ring(66, 50, 5), fill: 'coral', width: 3.5 },
  ],
  snail: [
    { d: 'M8 84H76Q92 82 92 62V46Q88 40 80 46Q82 66 70 70H20Q8 74 8 84Z', fill: 'sun' },
    { d: ring(42, 46, 28), fill: 'sky' },
    { d: 'M42 46Q50 44 48 52Q40 60 32 50Q30 34 46 32Q62 36 60 54' },
    { d: 'M82 46L78 28M90 46L94 28', width: 4 },
    eyes([78, 26], [94, 26]),
  ],
  kite: [{ d: 'M50 4L84 38L50 76L16 38Z', fill: 'coral' }, { d: 'M50 4V76M16 38H84', width: 4 }, { d: 'M50 76Q64 82 50 88Q38 94 56 98' }],
  balloon: [
    { d: 'M50 68L44 76H56Z', fill: 'sky' },
    { d: 'M50 6Q80 8 78 38Q74 62 50 68Q26 62 22 38Q20 8 50 6Z', fill: 'sky' },
    { d: 'M36 22Q30 30 32 40', line: 'white' },
    { d: 'M50 76Q60 84 50 90Q44 94 50 99', width: 4 },
  ],
  apple: [
    { d: 'M50 30Q30 18 17 36Q8 60 28 84Q40 96 50 88Q60 96 72 84Q92 60 83 36Q70 18 50 30Z', fill: 'coral' },
    { d: 'M50 30Q48 18 54 8' },
    { d: 'M56 18Q68 4 82 12Q74 26 56 18Z', fill: 'sky', width: 4 },
  ],
  ladybird: [
    { d: ring(50, 26, 16), fill: 'ink' },
    { d: 'M42 12L34 3M58 12L66 3', width: 4 },
    { d: ring(50, 58, 34), fill: 'coral' },
    { d: 'M50 24V92' },
    { d: ring(34, 48, 6) + ring(66, 48, 6) + ring(34, 70, 6) + ring(66, 70, 6), fill: 'ink', line: null },
  ],
  ball: [
    { d: ring(50, 50, 42), fill: 'white' },
    { d: 'M50 8Q20 28 22 60Q34 44 50 50Q46 26 50 8Z', fill: 'sun', width: 4 },
    { d: 'M88 36Q84 66 58 88Q60 68 50 50Q72 54 88 36Z', fill: 'sky', width: 4 },
    { d: 'M22 60Q34 44 50 50Q60 68 58 88Q34 92 18 76Z', fill: 'coral', width: 4 },
  ],
  cloud: [
    { d: 'M26 80Q6 78 8 58Q12 42 28 44Q34 20 56 22Q74 26 76 44Q94 44 92 62Q90 80 72 80Z', fill: 'sky' },
    eyes([40, 56], [60, 56]),
    smile(50, 64),
  ],
  umbrella: [
    { d: 'M8 54Q10 14 50 12Q90 14 92 54Q78 42 64 54Q50 42 36 54Q22 42 8 54Z', fill: 'coral' },
    { d: 'M50 4V12M50 46V82Q50 94 38 94Q28 92 30 82', width: 6 },
  ],
  house: [
    { d: 'M20 46H80V92H20Z', fill: 'white' },
    { d: 'M50 8L94 50H6Z', fill: 'coral' },
    { d: 'M42 64H58V92H42Z', fill: 'sun' },
    { d: 'M28 56H38V68H28ZM62 56H72V68H62Z', fill: 'sky', width: 3.5 },
  ],
  train: [
    { d: 'M8 44H56V78H8Z', fill: 'sky' },
    { d: 'M56 22H92V78H56Z', fill: 'coral' },
    { d: 'M64 32H84V50H64Z', fill: 'white' },
    { d: 'M16 44V24H30V44Z', fill: 'sun' },
    { d: ring(26, 82, 11) + ring(54, 82, 11) + ring(80, 82, 11), fill: 'sun' },
  ],
  bee: [
    { d: 'M40 36Q26 8 46 10Q62 14 54 38ZM62 36Q64 10 82 18Q90 32 68 42Z', fill: 'white' },
    { d: 'M12 58Q14 36 50 36Q88 36 90 58Q88 82 50 82Q14 80 12 58Z', fill: 'sun' },
    { d: 'M42 37V82M60 37V82M76 42V76', width: 8 },
    eyes([26, 52]),
    smile(24, 62, 6),
    { d: 'M22 40Q16 28 8 30', width: 4 },
  ],
  mushroom: [
    { d: 'M36 54H64L68 92H32Z', fill: 'white' },
    { d: 'M8 56Q10 12 50 12Q90 12 92 56Z', fill: 'coral' },
    { d: ring(34, 34, 7) + ring(60, 28, 8) + ring(74, 46, 5), fill: 'white', width: 3.5 },
    eyes([44, 66], [56, 66]),
    smile(50, 74, 6),
  ],
  whale: [
    { d: 'M8 62Q10 38 40 38Q70 38 76 56Q84 56 84 44Q74 40 74 28Q86 28 88 36Q92 26 98 30Q98 42 90 46Q92 84 50 86Q8 86 8 62Z', fill: 'sky' },
    { d: 'M38 38V26M38 26Q30 14 22 20M38 26Q46 14 54 20', width: 4 },
    eyes([26, 58]),
    smile(22, 70, 8),
  ],
  bus: [
    { d: 'M8 22H84Q94 24 94 46V76H8Z', fill: 'coral' },
    { d: 'M16 32H34V50H16ZM40 32H58V50H40ZM64 32H84V50H64Z', fill: 'white', width: 4 },
    { d: 'M8 60H94', width: 4 },
    { d: ring(28, 78, 12) + ring(72, 78, 12), fill: 'sun' },
  ],
  leaf: [
    { d: 'M18 82Q4 20 84 10Q96 78 30 78Z', fill: 'sky' },
    { d: 'M8 94Q30 56 66 30M40 60L36 42M52 48L72 50', width: 4 },
  ],
} as const satisfies Readonly<Record<string, readonly CardStroke[]>>;

export type CardPictureName = keyof typeof drawn;
export const cardPictures = Object.keys(drawn) as readonly CardPictureName[];

export const strokesOfCard = (name: CardPictureName): readonly CardStroke[] => drawn[name];

const known = (picture: string | null): CardPictureName | undefined => cardPictures.find((name) => name === picture);

/** The picture that a child chose; until then one that is always the same for them. */
export function pictureOf({ childId, picture }: { readonly childId: string; readonly picture: string | null }): CardPictureName {
  const sum = [...childId].reduce((all, sign) => (all * 31 + sign.charCodeAt(0)) % 9973, 7);
  return known(picture) ?? (cardPictures[sum % cardPictures.length] as CardPictureName);
}

interface Pictured {
  readonly childId: string;
  readonly className: string;
  readonly picture: string | null;
}

/** Each with a picture: those who chose none get one that the fewest of their class have, the one that would be theirs where it is free. */
export function pictured<T extends Pictured>(children: readonly T[]): readonly (T & { readonly picture: CardPictureName })[] {
  const used = new Map<string, number>();
  const at = ({ className }: Pictured, name: string): string => `${className}/${name}`;
  const count = (child: Pictured, name: string): number => used.get(at(child, name)) ?? 0;
  const take = (child: Pictured, name: string): void => void used.set(at(child, name), count(child, name) + 1);
  for (const child of children) if (known(child.picture)) take(child, child.picture ?? '');
  return children.map((child) => {
    const from = cardPictures.indexOf(pictureOf(child));
    const inTurn = [...cardPictures.slice(from), ...cardPictures.slice(0, from)];
    const picture = known(child.picture) ?? inTurn.toSorted((a, b) => count(child, a) - count(child, b))[0] ?? 'sun';
    if (!known(child.picture)) take(child, picture);
    return { ...child, picture };
  });
}
