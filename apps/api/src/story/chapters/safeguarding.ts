import type { Happening } from '../happening.ts';
import { chapter } from '../telling.ts';

/** Staff who safeguard in the story, as families call them: the head leads, and her deputy head beside her. */
export const safeguarding: readonly string[] = ['Mrs Whitcombe', 'Mr Sheikh'];

const [lead = '', deputy = ''] = safeguarding;
const names = (when: string, who: string, as: 'lead' | 'deputy'): Happening => ({
  when,
  who: lead,
  command: ({ school, person }) => ({
    type: 'NameSafeguardingLead',
    data: { schoolId: school, personId: person(who), as, from: '2025-09-01' },
  }),
});

/** Maisie did not want to go past the bicycles: sent, read within minutes and looked after. */
export const bicycles = chapter(
  'Maisie Fletcher',
  [names('2025-09-02 08:30', lead, 'lead')],
  [names('2025-09-02 08:32', deputy, 'deputy')],
  [
    {
      when: '2025-09-02 08:35',
      who: lead,
      command: ({ school }) => ({
        type: 'PublishSafeguardingHours',
        data: { schoolId: school, from: '08:00', to: '16:30', note: null },
      }),
    },
    {
      when: '2026-09-24 11:05',
      who: 'Maisie Fletcher',
      command: ({ child, other }) => ({
        type: 'MakeDisclosure',
        data: {
          childId: child,
          disclosureId: other('disclosure', 'bicycles'),
          pictures: [{ symbol: 'worried', label: 'I don’t feel safe' }],
          words: 'The big ones shout when I go past the bicycles. I don’t want to go past.',
        },
      }),
    },
    {
      when: '2026-09-24 11:12',
      who: deputy,
      command: ({ child, other }) => ({ type: 'ReadDisclosure', data: { childId: child, disclosureId: other('disclosure', 'bicycles') } }),
    },
    {
      when: '2026-09-24 15:40',
      who: deputy,
      command: ({ child, other }) => ({
        type: 'ReviewDisclosure',
        data: {
          childId: child,
          disclosureId: other('disclosure', 'bicycles'),
          reference: null,
          release: 'withheld',
          note: 'Walked past the bicycles with her at break and listened. A grown-up stands there at home time from today. She told her father herself. Looked at again on 8 October.',
        },
      }),
    },
  ],
);
