import { Global, Module } from '@nestjs/common';
import { DEMO_PEOPLE, type DemoPerson } from '../account/demo-people.ts';
import { Storyteller } from './storyteller.ts';

/** The invented school and its way in for each person. Told only when the demo is on. */
@Global()
@Module({ providers: [Storyteller, { provide: DEMO_PEOPLE, useFactory: (): DemoPerson[] => [] }], exports: [Storyteller, DEMO_PEOPLE] })
export class StoryModule {}
