import * as z from 'zod';
import { personId, schoolId, type OneOf } from '../kernel/index.ts';
import { lookEvents } from './look.events.ts';

const { month, view, stoodOn, files } = lookEvents.FileLookedAt.shape;
const sealed = lookEvents.SealedFileLookedAt.shape;

export const lookCommands = {
  LookAtFile: z.strictObject({ schoolId, personId, month, view, stoodOn, files }).meta({
    description: 'The house itself: writes down who read from which files. No door leads here.',
    example: {
      schoolId: '018f4e6a-0000-7000-8000-000000000001',
      personId: '018f4e6a-0000-7000-8000-000000000022',
      month: '2026-11',
      view: 'timeline',
      stoodOn: null,
      files: [{ childId: '018f4e6a-0000-7000-8000-000000000010', as: 'educator' }],
    },
  }),
  LookAtSealedFile: z.strictObject({ schoolId, personId, month, view, stoodOn, files: sealed.files }).meta({
    description: 'The house itself: writes down who read what is sealed. No door leads here.',
    example: {
      schoolId: '018f4e6a-0000-7000-8000-000000000001',
      personId: '018f4e6a-0000-7000-8000-000000000022',
      month: '2026-11',
      view: 'disclosure',
      stoodOn: null,
      files: ['018f4e6a-0000-7000-8000-000000000010'],
    },
  }),
};
export type LookCommand = OneOf<typeof lookCommands>;
