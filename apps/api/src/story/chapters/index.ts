import type { Chapter } from '../telling.ts';
import { amira } from './amira.ts';
import { callum } from './callum.ts';
import { elsie } from './elsie.ts';
import { hamza } from './hamza.ts';
import * as infants from './infants.ts';
import { ishaan } from './ishaan.ts';
import { jasmine } from './jasmine.ts';
import * as juniors from './juniors.ts';
import * as kestrelsAndGoldcrests from './kestrels-and-goldcrests.ts';
import { kofi } from './kofi.ts';
import { leo } from './leo.ts';
import { maisie } from './maisie.ts';
import { rowan } from './rowan.ts';
import { theo } from './theo.ts';
import { zofia } from './zofia.ts';

export const chapters: readonly Chapter[] = [
  rowan,
  zofia,
  hamza,
  elsie,
  kofi,
  maisie,
  ishaan,
  theo,
  amira,
  callum,
  jasmine,
  leo,
  ...[kestrelsAndGoldcrests, infants, juniors].flatMap((part): Chapter[] => Object.values(part)),
];
