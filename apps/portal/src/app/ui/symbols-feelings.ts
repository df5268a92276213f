import { type Drawn, drop, eyes, hair, limb, ring, type Stroke, type Tint } from './symbol-strokes.ts';

/** Head and shoulders of somebody who looks at us. */
const bust = (cloth: Tint): readonly Stroke[] => [
  { d: 'M12 97Q12 74 50 74Q88 74 88 97Z', fill: cloth },
  { d: ring(50, 46, 33), fill: 'skin' },
  hair(50, 46, 33),
];

/** How it is inside. */
export const feelings = {
  happy: [
    ...bust('sky'),
    eyes([38, 47], [62, 47]),
    { d: 'M35 58Q50 77 65 58' },
    { d: `${ring(29, 58, 4)}${ring(71, 58, 4)}`, fill: 'coral', line: null },
  ],
  sad: [
    ...bust('sky'),
    eyes([38, 50], [62, 50]),
    { d: 'M31 43L42 38M69 43L58 38M39 69Q50 59 61 69' },
    { d: drop(67, 61, 5), fill: 'sky', width: 3 },
  ],
  angry: [
    ...bust('coral'),
    eyes([38, 50], [62, 50]),
    { d: 'M29 39L44 45M71 39L56 45', width: 6 },
    { d: 'M37 69Q50 58 63 69' },
    { d: 'M12 26L4 18M22 12L17 3M88 26L96 18M78 12L83 3', line: 'coral', width: 6 },
  ],
  worried: [
    ...bust('sun'),
    eyes([38, 48], [62, 48]),
    { d: 'M30 42L42 37M70 42L58 37M36 63Q40 58 45 63T55 63T64 63' },
    { d: `${ring(33, 77, 8)}${ring(67, 77, 8)}`, fill: 'skin' },
    { d: drop(90, 30, 6), fill: 'sky', width: 3 },
  ],
  excited: [
    ...limb('M30 90Q12 74 14 42', 'sun', 9),
    ...limb('M70 90Q88 74 86 42', 'sun', 9),
    { d: `${ring(14, 33, 7)}${ring(86, 33, 7)}`, fill: 'skin' },
    { d: 'M22 97Q22 76 50 76Q78 76 78 97Z', fill: 'sun' },
    { d: ring(50, 54, 25), fill: 'skin' },
    hair(50, 54, 25),
    eyes([41, 54], [59, 54]),
    { d: 'M38 62H62Q60 75 50 75Q40 75 38 62Z', fill: 'white', width: 4 },
    { d: 'M50 4V14M30 7L35 16M70 7L65 16', line: 'coral', width: 6 },
  ],
  bored: [
    { d: 'M16 97Q16 74 50 74Q84 74 84 97Z', fill: 'leaf' },
    { d: ring(54, 44, 32), fill: 'skin' },
    hair(54, 44, 32),
    { d: 'M36 46H50M60 46H74' },
    eyes([43, 49], [67, 49]),
    { d: 'M48 64L64 61' },
    ...limb('M20 84L27 74', 'leaf', 11),
    { d: ring(30, 64, 10), fill: 'skin' },
    { d: 'M4 94H96', width: 7 },
  ],
  tired: [
    { d: 'M8 97Q8 78 42 78Q76 78 76 97Z', fill: 'sky' },
    { d: ring(42, 54, 30), fill: 'skin' },
    hair(42, 54, 30),
    { d: 'M24 55Q30 61 36 55M48 55Q54 61 60 55' },
    { d: ring(42, 72, 5), fill: 'ink', line: null },
    { d: 'M70 8H90L71 30H92' },
  ],
  calm: [...bust('leaf'), { d: 'M30 47Q37 54 44 47M56 47Q63 54 70 47M38 62Q50 71 62 62' }],
  ill: [
    ...bust('white'),
    { d: 'M30 26Q22 12 50 10Q78 12 70 26Q60 34 50 32Q40 34 30 26ZM44 10L40 2H60L56 10Z', fill: 'sky' },
    { d: `${ring(28, 60, 4)}${ring(72, 56, 4)}`, fill: 'coral', line: null },
    { d: 'M31 51L42 47M69 51L58 47' },
    eyes([38, 54], [62, 54]),
    ...limb('M50 69L82 74', 'white', 6),
    { d: 'M70 72L82 74', line: 'coral', width: 5 },
    { d: 'M38 69Q42 65 47 68' },
  ],
  hurt: [
    { d: 'M20 62L62 20Q70 12 78 20L80 22Q88 30 80 38L38 80Q30 88 22 80L20 78Q12 70 20 62Z', fill: 'sun' },
    { d: 'M36 46L54 64L64 54L46 36Z', fill: 'white', width: 4 },
    eyes([30, 62], [38, 70], [62, 30], [70, 38]),
    { d: 'M10 40L18 44M22 20L28 28M84 62L76 58M78 82L72 74M60 90L58 82', line: 'coral', width: 6 },
  ],
} as const satisfies Drawn;
