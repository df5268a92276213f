import { type Drawn, hair, limb, ring, somebody } from './symbol-strokes.ts';

/** People, and what people do for each other. */
export const people = {
  friend: [
    ...somebody(32, 44, 14, 'sun', 90),
    ...somebody(68, 44, 14, 'sky', 90, true),
    { d: 'M50 25Q36 16 42 9Q48 4 50 11Q52 4 58 9Q64 16 50 25Z', fill: 'coral', width: 4 },
  ],
  together: [...somebody(23, 44, 12, 'sky', 84), ...somebody(77, 44, 12, 'coral', 84, true), ...somebody(50, 36, 15, 'sun', 92)],
  alone: [
    { d: ring(50, 52, 43), line: 'sky', width: 5, dash: '1 12.5' },
    { d: 'M30 84Q30 57 50 57Q70 57 70 84Z', fill: 'sky' },
    { d: ring(50, 42, 15), fill: 'skin' },
    hair(50, 42, 15),
    { d: `${ring(44, 43, 2)}${ring(56, 43, 2)}`, fill: 'ink', line: null },
    { d: 'M46 50H54', width: 3 },
  ],
  family: [
    ...somebody(28, 26, 13, 'sky', 80),
    ...somebody(72, 26, 13, 'coral', 80, true),
    ...somebody(38, 60, 10, 'sun', 94),
    ...somebody(64, 60, 10, 'sun', 94),
  ],
  'grown-up': [
    ...somebody(32, 24, 16, 'sky', 95),
    ...somebody(78, 56, 12, 'sun', 95),
    ...limb('M44 54L58 74', 'sky', 8),
    { d: ring(60, 76, 6), fill: 'skin', width: 4 },
  ],
  teacher: [
    { d: 'M30 10H93V60H30Z', fill: 'sky' },
    { d: 'M54 27H80M54 42H70', line: 'white', width: 6 },
    ...somebody(28, 46, 16, 'sun', 95, true),
  ],
  help: [...limb('M60 70L76 34', 'sky', 10), { d: ring(79, 22, 9), fill: 'skin' }, ...somebody(40, 42, 18, 'sky', 92)],
  hug: [
    ...somebody(35, 36, 16, 'sun', 92),
    ...somebody(66, 40, 16, 'sky', 92, true),
    ...limb('M30 66Q56 82 80 66', 'sun', 10),
    { d: ring(82, 64, 6), fill: 'skin', width: 4 },
  ],
  talk: [
    ...somebody(28, 54, 17, 'sky', 94),
    { d: ring(28, 63, 5), fill: 'coral', width: 3 },
    { d: 'M46 12H88Q95 12 95 20V40Q95 48 88 48H66L54 60V48H46Q40 48 40 40V20Q40 12 46 12Z', fill: 'white' },
    { d: 'M52 25H83M52 36H72', line: 'sky', width: 6 },
  ],
  listen: [
    { d: 'M30 62Q20 52 20 39Q20 12 46 12Q70 12 70 39Q70 52 59 60Q54 64 54 73Q53 89 40 89Q29 88 28 77', fill: 'skin' },
    { d: 'M34 42Q34 28 46 28Q57 28 57 40Q56 48 46 52' },
    { d: 'M80 26Q90 40 80 56', line: 'sky', width: 6 },
  ],
  'hearing-aid': [
    ...limb('M58 14Q86 22 78 58', 'coral', 12),
    { d: 'M26 64Q14 54 14 40Q14 12 40 12Q64 12 64 40Q64 54 53 62Q48 66 48 76Q47 93 33 93Q22 92 21 80', fill: 'skin' },
    { d: 'M28 44Q28 30 39 30Q50 30 50 41Q49 49 39 52' },
    { d: 'M58 15Q66 30 50 42L40 54', line: 'sky', width: 5 },
    { d: ring(38, 56, 6), fill: 'sky', width: 4 },
  ],
  think: [
    ...somebody(32, 66, 19, 'sun', 98),
    { d: 'M57 37Q46 34 49 24Q53 15 63 18Q68 7 79 11Q87 14 86 22Q95 26 91 35Q86 43 76 39Q66 45 57 37Z', fill: 'sky', width: 4 },
    { d: ring(58, 50, 4), fill: 'sky', width: 3 },
  ],
  wheelchair: [
    { d: 'M22 30H12M22 30V64', width: 6 },
    ...limb('M40 40L42 62L70 62L78 86', 'sky', 10),
    { d: 'M74 92H92', width: 7 },
    { d: ring(40, 70, 22), fill: 'white', width: 6 },
    { d: 'M40 52V88M22 70H58', width: 3 },
    { d: ring(40, 70, 6), fill: 'sun', width: 4 },
    ...limb('M40 44L64 52', 'skin', 6),
    { d: ring(42, 20, 14), fill: 'skin' },
    hair(42, 20, 14),
    { d: `${ring(42, 21, 2)}${ring(51, 21, 2)}`, fill: 'ink', line: null },
    { d: 'M42 27Q47 31 51 27', width: 3 },
  ],
  talker: [
    { d: 'M10 26H90Q94 26 94 30V88Q94 92 90 92H10Q6 92 6 88V30Q6 26 10 26Z', fill: 'sky' },
    { d: 'M16 36H46V56H16ZM54 36H84V56H54ZM16 62H46V82H16ZM54 62H84V82H54Z', fill: 'white', width: 4 },
    { d: ring(31, 46, 6), fill: 'sun', width: 3 },
    { d: 'M69 79Q60 72 64 67Q68 64 69 69Q70 64 74 67Q78 72 69 79Z', fill: 'coral', width: 3 },
    { d: 'M62 46L67 51L76 41M25 66L37 78M37 66L25 78', width: 4 },
    { d: 'M38 16Q50 8 62 16M28 8Q50 -6 72 8', width: 5 },
  ],
} as const satisfies Drawn;
