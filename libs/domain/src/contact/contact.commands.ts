import type { OneOf } from '../kernel/index.ts';
import { contactEvents } from './contact.events.ts';

export const contactCommands = {
  RecordContact: contactEvents.ContactRecorded.meta({
    description: 'Records how an adult around this child can be reached: themself, or whoever leads, for nobody else to see.',
    example: {
      childId: '018f4e6a-0000-7000-8000-000000000010',
      personId: '018f4e6a-0000-7000-8000-000000000011',
      address: '4 Alder Lane, Wexcombe',
      phone: '01632 960 114',
      email: 'alice@example.org',
    },
  }),
};
export type ContactCommand = OneOf<typeof contactCommands>;
