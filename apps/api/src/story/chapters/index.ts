import type { Chapter } from '../telling.ts';
import { amira } from './amira.ts';
import * as agreeing from './agreeing.ts';
import { callum } from './callum.ts';
import { elsie } from './elsie.ts';
import { hamza } from './hamza.ts';
import { ishaan } from './ishaan.ts';
import { jasmine } from './jasmine.ts';
import { kofi } from './kofi.ts';
import { leo } from './leo.ts';
import { autumnAndSpring } from './looked-again-autumn-and-spring.ts';
import { summer } from './looked-again-summer.ts';
import { maisie } from './maisie.ts';
import * as profiles from './profiles.ts';
import * as reception from './reception.ts';
import { rowan } from './rowan.ts';
import { bicycles } from './safeguarding.ts';
import { theo } from './theo.ts';
import * as yearFive from './year-five.ts';
import * as yearFour from './year-four.ts';
import * as yearOne from './year-one.ts';
import * as yearSix from './year-six.ts';
import * as yearThree from './year-three.ts';
import * as yearTwo from './year-two.ts';
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
  bicycles,
  ...Object.values(agreeing),
  ...Object.values(profiles),
  ...autumnAndSpring,
  ...summer,
  ...[reception, yearOne, yearTwo, yearThree, yearFour, yearFive, yearSix].flatMap((part): Chapter[] => Object.values(part)),
];
