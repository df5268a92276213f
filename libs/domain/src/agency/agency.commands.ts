import type { OneOf } from '../kernel/index.ts';
import { agencyEvents } from './agency.events.ts';

const harbour = { schoolId: '018f4e6a-0000-7000-8000-000000000001', agencyId: '018f4e6a-0000-7000-8000-000000000060' };
const pereira = { personId: '018f4e6a-0000-7000-8000-000000000061' };

export const agencyCommands = {
  RegisterAgency: agencyEvents.AgencyRegistered.meta({
    description: 'Records a service outside the school with which it works. It sees nobody until a child is referred to it.',
    example: { ...harbour, name: 'Harbour Speech and Language Therapy', kind: 'speech-and-language' },
  }),
  AdmitProfessional: agencyEvents.ProfessionalAdmitted.meta({
    description: 'Records who works for an agency here, until a day where it is known.',
    example: {
      ...harbour,
      ...pereira,
      name: 'Ines Pereira',
      called: 'Ms Pereira',
      profession: 'speech and language therapist',
      from: '2026-09-01',
      lastDay: null,
    },
  }),
  EndProfessional: agencyEvents.ProfessionalEnded.meta({
    description: 'Records that somebody no longer works here for an agency; everything closes for them on that day.',
    example: { ...harbour, ...pereira, on: '2027-01-31' },
  }),
};
export type AgencyCommand = OneOf<typeof agencyCommands>;
