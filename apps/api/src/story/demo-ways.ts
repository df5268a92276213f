import { personNamed, type Cast } from './cast.ts';

export interface WayIn {
  readonly personId: string;
  readonly name: string;
  readonly called: string;
  readonly as: string;
  readonly line: string;
}

const ways = [
  { who: 'Alice Ashby', called: 'Alice', as: 'parent', line: 'Rowan’s mother. She said that it is the noise, and it changed dinner time.' },
  {
    who: 'Ben Ashby',
    called: 'Ben',
    as: 'parent',
    line: 'Rowan’s father, in the other home. He disagrees, and it stands in his own words.',
  },
  {
    who: 'Rowan Ashby',
    called: 'Rowan',
    as: 'child',
    line: 'Eight years old this month. What he said with two faces still waits for an answer.',
  },
  { who: 'Mr Osei', called: 'Mr Osei', as: 'educator', line: 'Teaches the Kestrels in Year 3, Rowan among them.' },
  {
    who: 'Ms Farrow',
    called: 'Ms Farrow',
    as: 'senco',
    line: 'Reads everything, decides, and says of each thing what it changed. Today some are late.',
  },
  {
    who: 'Katarzyna Nowak',
    called: 'Katarzyna',
    as: 'parent',
    line: 'Zosia’s mother writes in Polish. Her words stand beside each translation.',
  },
  { who: 'Saima Malik', called: 'Saima', as: 'parent', line: 'Hamza’s mother writes in Urdu, from right to left.' },
  {
    who: 'Ines Pereira',
    called: 'Ms Pereira',
    as: 'professional',
    line: 'Speech therapist. She sees Rowan and nobody else, and only what his family and school opened to her.',
  },
  { who: 'Dara Quill', called: 'Dara', as: 'supporter', line: 'Stands beside Saima Malik, and sees what she sees until February.' },
  {
    who: 'Mrs Whitcombe',
    called: 'Mrs Whitcombe',
    as: 'head',
    line: 'Sees what the school has heard, what waits, and what it did.',
  },
] as const;

/** One way in for each of the people whom a visitor may be. */
export const demoPeopleOf = (cast: Cast): readonly WayIn[] =>
  ways.map(({ who, ...way }) => {
    const personId = personNamed(cast, who);
    return { personId, name: cast.posts.after.get(personId)?.name ?? who, ...way };
  });
