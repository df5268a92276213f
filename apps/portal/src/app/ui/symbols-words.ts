import { type Drawn, eyes, hair, limb, ring } from './symbol-strokes.ts';

/** Short words: what a child says to stop, to go on, to choose. */
export const words = {
  like: [
    { d: 'M36 47L47 18Q58 15 58 28L56 42H77Q86 43 84 53L78 77Q76 85 67 85H36Z', fill: 'skin' },
    { d: 'M15 46H34V86H15Z', fill: 'sky' },
  ],
  dislike: [
    { d: 'M36 54L47 83Q58 86 58 73L56 59H77Q86 58 84 48L78 24Q76 16 67 16H36Z', fill: 'skin' },
    { d: 'M15 15H34V55H15Z', fill: 'sky' },
  ],
  yes: [
    { d: ring(50, 50, 41), fill: 'sun' },
    { d: 'M30 52L45 67L71 35', width: 10 },
  ],
  no: [
    { d: ring(50, 50, 41), fill: 'coral' },
    { d: 'M34 34L66 66M66 34L34 66', width: 10 },
  ],
  stop: [
    { d: 'M34 8H66L92 34V66L66 92H34L8 66V34Z', fill: 'coral' },
    { d: 'M40 54V36M49 52V29M58 52V31M67 56V38', line: 'white', width: 8 },
    { d: 'M37 50H70V62Q70 77 55 77Q44 77 37 67L29 55Q33 50 40 58Z', fill: 'white', line: 'white', width: 3 },
  ],
  break: [
    { d: ring(50, 50, 41), fill: 'sky' },
    { d: 'M33 30H45V70H33ZM55 30H67V70H55Z', fill: 'white' },
  ],
  more: [...limb('M50 20V80M20 50H80', 'sun', 20)],
  finished: [
    { d: 'M18 10V95', width: 7 },
    { d: 'M18 12Q38 4 56 12T92 12V58Q74 66 56 58T18 58Z', fill: 'white' },
    {
      d: 'M18 12Q28 8 37 8V32Q28 32 18 35ZM37 32Q46 33 56 36V58Q46 54 37 55ZM56 12Q66 16 74 16V39Q66 39 56 36ZM74 39Q84 38 92 35V58Q84 62 74 62Z',
      fill: 'ink',
      width: 2,
    },
  ],
  wait: [
    { d: 'M26 14Q26 40 50 50Q26 60 26 86H74Q74 60 50 50Q74 40 74 14Z', fill: 'white' },
    { d: 'M34 30Q40 42 50 46Q60 42 66 30ZM30 86Q32 72 50 68Q68 72 70 86Z', fill: 'sun', line: null },
    { d: 'M26 14Q26 40 50 50Q26 60 26 86H74Q74 60 50 50Q74 40 74 14Z' },
    { d: 'M50 50V66', line: 'sun', width: 4 },
    { d: 'M18 8H82V17H18ZM18 83H82V92H18Z', fill: 'sky' },
  ],
  time: [
    { d: ring(50, 50, 41), fill: 'sky' },
    { d: ring(50, 50, 29), fill: 'white', width: 3 },
    { d: 'M50 32V50L63 58', width: 6 },
  ],
  same: [{ d: `${ring(19, 50, 16)}${ring(81, 50, 16)}`, fill: 'sun' }, { d: 'M43 44H57M43 56H57' }],
  different: [{ d: ring(19, 50, 16), fill: 'sun' }, { d: 'M66 34H97V66H66Z', fill: 'sky' }, { d: 'M43 44H57M43 56H57M55 34L45 66' }],
  loud: [
    { d: 'M10 40H28L60 16V84L28 60H10Z', fill: 'sun' },
    { d: 'M70 34L86 22M73 50H93M70 66L86 78', line: 'coral', width: 7 },
  ],
  quiet: [
    { d: ring(50, 46, 38), fill: 'skin' },
    hair(50, 46, 38),
    eyes([36, 46], [64, 46]),
    { d: 'M38 68H62' },
    ...limb('M50 64V82', 'skin', 9),
    { d: 'M34 97V90Q34 82 42 82H60Q68 82 68 90V97Z', fill: 'skin' },
    { d: 'M45 82H55', line: 'skin', width: 5 },
  ],
  'too-bright': [
    { d: ring(76, 24, 13), fill: 'sun' },
    { d: 'M76 2V6M54 24H50M60 8L57 5M60 40L57 43M92 8L95 5', line: 'sun', width: 7 },
    { d: 'M4 97Q4 78 36 78Q68 78 68 97Z', fill: 'sky' },
    { d: ring(36, 56, 27), fill: 'skin' },
    hair(36, 56, 27),
    { d: 'M20 51L29 56L20 61M52 51L43 56L52 61M27 73Q36 66 45 73', width: 4.5 },
  ],
  secret: [
    { d: 'M30 46V32Q30 10 50 10Q70 10 70 32V46', width: 14 },
    { d: 'M30 46V32Q30 10 50 10Q70 10 70 32V46', line: 'sky', width: 5 },
    { d: 'M18 44H82V86Q82 92 76 92H24Q18 92 18 86Z', fill: 'sun' },
    { d: 'M50 78Q34 66 40 58Q46 52 50 60Q54 52 60 58Q66 66 50 78Z', fill: 'coral', width: 4 },
  ],
  safe: [
    { d: 'M50 6Q66 18 88 18Q90 66 50 94Q10 66 12 18Q34 18 50 6Z', fill: 'leaf' },
    { d: 'M50 70Q24 52 34 38Q44 28 50 42Q56 28 66 38Q76 52 50 70Z', fill: 'white' },
  ],
} as const satisfies Drawn;
