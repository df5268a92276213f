import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { describe, expect, it } from '@jest/globals';
import { Sending } from '../../../apps/portal/src/app/concern/sending.ts';
import { DraftBox } from '../../../apps/portal/src/app/kernel/draft-box.ts';
import { Session } from '../../../apps/portal/src/app/kernel/session.ts';
import { WIRE } from '../../../apps/portal/src/app/kernel/wire.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryBox, receipt } from '../support/family-school.ts';
import { asMum, rowan } from '../support/rowan.ts';

interface Device {
  readonly sending: Sending;
  readonly arrived: string[];
  readonly box: MemoryBox;
}

/** A device with what was kept on it, and a school that may be out of reach. */
async function device(reach: { open: boolean; tries?: number }, box = new MemoryBox()): Promise<Device> {
  const arrived: string[] = [];
  const wire = async (address: string, init: { body?: string; signal?: AbortSignal } = {}): Promise<object> => {
    const told = address.includes('session/me') ? asMum : receipt;
    if (address.includes('raise-concern')) {
      reach.tries = (reach.tries ?? 0) + 1;
      if (!reach.open) throw new TypeError('Failed to fetch');
      arrived.push(init.body ?? '');
    }
    return { ok: true, status: 200, text: async () => JSON.stringify(told), json: async () => told };
  };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    imports: [TranslocoTestingModule.forRoot({ langs: { en: {} } })],
    providers: [
      { provide: WIRE, useValue: wire },
      { provide: DraftBox, useValue: box },
    ],
  });
  await TestBed.inject(Session).known();
  return { sending: TestBed.inject(Sending), arrived, box };
}

const stateOf = ({ sending }: Device): string | undefined => sending.underway()[rowan]?.state;

/** Each pause ends when the connection is said to be back. */
const until = (holds: () => boolean, what: string): Promise<void> =>
  eventually(
    () => {
      dispatchEvent(new Event('online'));
      return holds();
    },
    what,
    4000,
  );

async function written(here: Device): Promise<void> {
  const draft = await here.sending.open(rowan);
  draft.keep({ ...draft.value(), words: 'It is the noise.' });
  void here.sending.send(rowan, draft);
}

describe('given words that were sent without a connection', () => {
  it('when the tries are used up then they wait on the device', async () => {
    const here = await device({ open: false });
    await written(here);
    await until(() => stateOf(here) === 'waiting', 'waiting');
    expect(here.arrived).toEqual([]);
    expect([...here.box.kept.values()]).toMatchObject([{ value: { words: 'It is the noise.', pressed: true } }]);
  });

  it('when the connection is back then school has them once and the device forgets them', async () => {
    const reach = { open: false, tries: 0 };
    const here = await device(reach);
    await written(here);
    await until(() => reach.tries > 12, 'many tries');
    expect(stateOf(here)).toBe('waiting');
    reach.open = true;
    await until(() => stateOf(here) === 'sent', 'sent');
    expect(here.arrived).toHaveLength(1);
    expect(here.box.kept.size).toBe(0);
  });

  it('when the page was closed meanwhile then the next start sends the same command', async () => {
    const before = await device({ open: false });
    await written(before);
    await until(() => stateOf(before) === 'waiting', 'waiting');
    const kept = [...before.box.kept.values()] as { commandId: string }[];
    const after = await device({ open: true }, before.box);
    await after.sending.resume(rowan);
    expect(after.arrived.map((body) => JSON.parse(body).commandId)).toEqual(kept.map((one) => one.commandId));
  });
});

describe('given words that were not sent yet', () => {
  it('when the portal starts then they stay where they are', async () => {
    const here = await device({ open: true });
    const draft = await here.sending.open(rowan);
    draft.keep({ ...draft.value(), words: 'Not yet.' });
    await here.sending.resume(rowan);
    expect(here.arrived).toEqual([]);
    expect(stateOf(here)).toBeUndefined();
  });
});
