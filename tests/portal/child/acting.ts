import { WhoActPage } from '../../../apps/portal/src/app/child/who-act.page.ts';
import type { Who } from '../../../apps/portal/src/app/child/who.api.ts';
import { eventually } from '../../support/eventually.ts';
import { asFarrow } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { child, rowan } from '../support/rowan.ts';
import { adult, around } from './around-rowan.ts';

const doings = [
  'record-relationship',
  'end-relationship',
  'record-supporter',
  'end-supporter',
  'see-evidence',
  'record-order',
  'end-order',
  'hide-location',
  'show-location',
  'assess-capacity',
  'place-child',
];

/** A sister’s file, and the mother whom school knows from it. */
export const otherFile = '018f4e6a-0000-7000-8000-000000000030' as never;
export const otherMum = '018f4e6a-0000-7000-8000-000000000015' as never;

export interface Desk extends Opened {
  readonly choose: (id: string, value: string) => Promise<void>;
  readonly tick: (id: string) => Promise<void>;
  readonly value: (id: string) => string;
  readonly checked: (id: string) => boolean;
  readonly error: (id: string) => string;
}

/** The page of one act. `asked`: the act and what it is about, as it stands in the address. */
export async function at(asked: string, now: Who | (() => Who) = around(), door: Answering = () => receipt): Promise<Desk> {
  const doors = {
    'child/who': typeof now === 'function' ? now : () => now,
    'contact/contacts': () => ({ child, contacts: [] }),
    'contact/record-contact': door,
    'child/children': () => ({ children: [{ ...child, childId: otherFile, name: 'Ada Marlowe', called: 'Ada' }] }),
    'child/child': () => ({ child, staff: [], circle: [adult(otherMum, 'Mummy', { name: 'Nora Marlowe', writes: 'pl' })] }),
    ...Object.fromEntries(doings.map((doing) => [`child/${doing}`, door])),
  };
  const here = await opened(WhoActPage, 'children/:childId/who/:act', `/children/${rowan}/who/${asked}`, asFarrow, { doors, commands: [] });
  await eventually(
    async () => (await here.sees(''), here.host.querySelector('form, h-state-note.refused') !== null),
    'a form, or why there is none',
    4_000,
  );
  const control = (id: string) => here.host.querySelector<HTMLInputElement>(`#${CSS.escape(id)}`)!;
  return {
    ...here,
    choose: async (id, value) => {
      control(id).value = value;
      control(id).dispatchEvent(new Event('change'));
      await here.sees('');
    },
    tick: async (id) => {
      control(id).click();
      await here.sees('');
    },
    value: (id) => control(id).value,
    checked: (id) => control(id).checked,
    error: (id) => here.host.querySelector(`#${CSS.escape(id)}-error`)?.textContent?.trim() ?? '',
  };
}
export const who = `/children/${rowan}/who`;
/** What the first command holds. */
export const first = (here: Opened): Record<string, unknown> => here.school.commands[0]?.body ?? {};
