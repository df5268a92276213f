import { describe, expect, it } from '@jest/globals';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { FilesPage } from '../../../apps/portal/src/app/retention/files.page.ts';
import { KeptPage } from '../../../apps/portal/src/app/retention/kept.page.ts';
import { asFarrow } from '../support/desk.ts';
import { opened, type Opened, receipt } from '../support/family-school.ts';
import { asMum, child, farrow, rowan } from '../support/rowan.ts';

const okafor = '018f4e6a-0000-7000-8000-000000000031';
const asOkafor: Me = { ...asFarrow, personId: okafor, name: 'Ruth Okafor', called: 'Mrs Okafor', roles: ['head'] };
const people = { [farrow]: { called: 'Ms Farrow', as: 'staff' }, [okafor]: { called: 'Mrs Okafor', as: 'staff' } };
const nothing = { schoolId: child.schoolId, childId: rowan, holds: [], erasure: null, erased: null, audience: [], own: [], sealed: null };
const proposal = { ground: 'record-moved', early: true, by: farrow, on: '2026-09-07', agreed: null };
const yes = { ...proposal, agreed: { by: okafor, on: '2026-09-08', from: '2026-09-15' } };
const held = { holdId: '018f4e6a-0000-7000-8000-0000000000a0', ground: 'tribunal', by: farrow, as: 'senco', on: '2026-09-07' };

async function page(me: Me, retention: object | null, over: object = {}): Promise<Opened> {
  const leads = me !== asMum;
  const kept = {
    child: { ...child, name: 'Rowan Ashby' },
    today: '2026-09-09',
    keptUntil: '2049-11-03',
    retention,
    leads,
    people,
    ...over,
  };
  const taken = (): object => receipt;
  const commands = ['place-hold', 'lift-hold', 'propose-erasure', 'agree-erasure', 'withdraw-erasure'];
  const doors = {
    'retention/retention': () => kept,
    ...Object.fromEntries(commands.map((one) => [`retention/${one}`, taken])),
  };
  const here = await opened(KeptPage, 'children/:childId/kept', `/children/${rowan}/kept`, me, { doors, commands: [] });
  await here.sees('How long we keep this');
  return here;
}
const choose = (here: Opened, id: string, value: string): void => {
  const box = here.host.querySelector<HTMLSelectElement>(`#${id}`)!;
  box.value = value;
  box.dispatchEvent(new Event('change'));
};
const tick = (here: Opened, id: string): void => {
  const box = here.host.querySelector<HTMLInputElement>(`#${id}`)!;
  box.checked = true;
  box.dispatchEvent(new Event('change'));
};

describe('given whoever leads, and a file about which nothing is decided', () => {
  it('when it is opened then the day, its reason and its source are there, and that nothing ends by itself', async () => {
    const here = await page(asFarrow, null);
    for (const words of ['Kept until 3 November 2049', '31st birthday', 'Toolkit for Schools', 'Nothing ends by itself'])
      await here.sees(words);
    await here.sees('There is no hold on this file.');
  });
  it('when its end is proposed then a reason and that they know are asked for first, what goes and what stays is said, and it is sent', async () => {
    const here = await page(asFarrow, null);
    await here.sees('Nobody can bring it back');
    await here.sees('everything that was said');
    await here.sees('without a name');
    await here.press('Propose it to a second person');
    await here.sees('2 things are missing');
    choose(here, 'erase-ground', 'retention-ended');
    tick(here, 'erase-knows');
    await here.press('Propose it to a second person');
    await here.sees('Its time is over on 3 November 2049, not before.');
    expect(here.school.commands).toEqual([]);
    choose(here, 'erase-ground', 'court-order');
    await here.press('Propose it to a second person');
    await here.sees('It is proposed.');
    expect(here.school.commands).toMatchObject([{ path: 'retention/propose-erasure', body: { childId: rowan, ground: 'court-order' } }]);
  });
  it('when it is held then the reason is asked for, and that it outlives the file is said', async () => {
    const here = await page(asFarrow, null);
    await here.sees('it stays when the file is gone');
    await here.press('Hold this file');
    await here.sees('Please choose why it has to be kept.');
    choose(here, `hold-${rowan}`, 'complaint');
    await here.press('Hold this file');
    await here.sees('It is held.');
    expect(here.school.commands).toMatchObject([{ path: 'retention/place-hold', body: { childId: rowan, ground: 'complaint' } }]);
  });
});

describe('given a file that is held', () => {
  it('when it is opened then nobody can propose its end; the hold can be lifted, and one of safeguarding says whose it is', async () => {
    const here = await page(asFarrow, {
      ...nothing,
      holds: [held, { ...held, holdId: rowan, ground: 'safeguarding', as: 'safeguarding' }],
    });
    await here.sees('It has to be lifted before anybody can propose');
    await here.sees('only the lead or a deputy can lift it');
    expect(here.text()).not.toContain('Propose to erase this file');
    await here.press('Lift the hold');
    await here.sees('It is lifted.');
    expect(here.school.commands).toMatchObject([{ path: 'retention/lift-hold', body: { holdId: held.holdId } }]);
  });
});

describe('given an erasure under way', () => {
  it('when the one who proposed it looks then they cannot agree, and can stop it', async () => {
    const here = await page(asFarrow, { ...nothing, erasure: proposal });
    await here.sees('You cannot agree to it yourself.');
    expect(here.host.querySelector('h-agree-form')).toBeNull();
    await here.press('Stop it: keep this file');
    await here.sees('Please choose why it is stopped.');
    choose(here, 'stop-why', 'mistake');
    await here.press('Stop it: keep this file');
    await here.sees('It is stopped.');
    expect(here.school.commands).toMatchObject([{ path: 'retention/withdraw-erasure', body: { reason: 'mistake' } }]);
  });
  it('when a second person agrees then the child’s name is asked for, and only with it the yes is sent, to what was proposed', async () => {
    const here = await page(asOkafor, { ...nothing, erasure: proposal });
    await here.sees('Ms Farrow proposed on 7 September to erase this file.');
    await here.sees('Another school has the whole record');
    await here.type('agree-name', 'Rowan');
    await here.press('Agree: erase this file for good');
    await here.sees('Please write the name as it stands: Rowan Ashby');
    expect(here.school.commands).toEqual([]);
    await here.type('agree-name', ' rowan  ashby');
    await here.press('Agree: erase this file for good');
    await here.sees('You agreed.');
    expect(here.school.commands).toMatchObject([{ path: 'retention/agree-erasure', body: { childId: rowan, ground: 'record-moved' } }]);
  });
  it('when two have agreed then the day stands there, and nobody is asked to agree any more', async () => {
    const here = await page(asOkafor, { ...nothing, erasure: yes });
    await here.sees('It is erased on Tuesday 15 September.');
    expect(here.host.querySelector('h-agree-form')).toBeNull();
    expect(here.button('Stop it: keep this file')).toBeTruthy();
  });
  it('when the family looks then the day and what they can do is said first, and nothing can be pressed', async () => {
    const here = await page(asMum, { ...nothing, erasure: yes });
    await here.sees('School will erase the record about Rowan on Tuesday 15 September.');
    await here.sees('If you do not want it, tell school now');
    expect(here.button('Take a copy of the record').getAttribute('href')).toBe(`/children/${rowan}/copy`);
    expect(here.host.querySelector('h-holds, h-erasing')).toBeNull();
  });
  it('when the family looks before a second person agreed then it is called a thought, and no day is named', async () => {
    const here = await page(asMum, { ...nothing, erasure: proposal });
    await here.sees('School thinks about erasing the record about Rowan.');
    expect(here.text()).not.toContain('will erase');
  });
  it('when nothing is proposed then the family reads the day alone', async () => {
    const here = await page(asMum, null);
    await here.sees('Kept until 3 November 2049');
    expect(here.host.querySelector('h-family-told-card h-card')).toBeNull();
  });
});

describe('given all files of a school', () => {
  const ended = {
    ...{ file: rowan, ground: 'retention-ended', early: false, proposedBy: farrow, agreedBy: okafor },
    ...{ at: '2026-09-01T08:00:00.000Z', on: '2026-09-01', code: 'HRD-9X2P-4TQM' },
  };
  const files = {
    ...{ today: '2026-09-09', leads: true, people, over: [{ childId: rowan, name: 'Old Ada', until: '2026-01-02' }], erased: [ended] },
    decided: [
      { childId: rowan, name: 'Rowan Ashby', holds: [], erasure: yes },
      { childId: farrow, name: 'Ada Marlowe', holds: [held], erasure: null },
    ],
  };
  const all = (over: object = {}) =>
    opened(FilesPage, 'kept', '/kept', asFarrow, { doors: { 'retention/files': () => ({ ...files, ...over }) }, commands: [] });

  it('when whoever leads opens them then what ends, what is held, whose time is over and what is no more stand there', async () => {
    const here = await all();
    await here.sees('Will be erased on Tuesday 15 September. Ms Farrow and Mrs Okafor agreed.');
    await here.sees('An appeal to the tribunal');
    await here.sees('Old Ada');
    await here.sees('A file was erased on 1 September 2026.');
    await here.sees('Ms Farrow proposed it, Mrs Okafor agreed.');
    await here.sees('HRD-9X2P-4TQM');
  });
  it('when somebody who only safeguards opens them then they may hold what is to be erased, and see no list of what is no more', async () => {
    const here = await all({ leads: false });
    await here.sees('Place a hold on Rowan Ashby’s file');
    expect(here.text()).not.toContain('A file was erased');
    expect(here.host.querySelector('a[href*="/kept"]')).toBeNull();
  });
});
