import { describe, expect, it } from '@jest/globals';
import { RaisePage } from '../../../apps/portal/src/app/concern/raise.page.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { eventually } from '../../support/eventually.ts';
import { opened, type Opened, receipt } from '../support/family-school.ts';
import { around, asMum, asOsei, bothParents, rowan } from '../support/rowan.ts';

async function telling(me: Me): Promise<Opened> {
  const doors = { 'child/child': () => around(bothParents.slice(0, 1)), 'voice/note-observation': () => receipt };
  const here = await opened(RaisePage, 'concern/raise/:childId', `/concern/raise/${rowan}`, me, { doors, commands: [] });
  await here.sees('Who will read this');
  return here;
}
const arrived = (here: Opened): Promise<void> => eventually(() => here.url().endsWith('/receipt'), 'the receipt page', 4000);
const pick = (here: Opened, id: string): void => here.host.querySelector<HTMLInputElement>(`#${id}`)?.click();

describe('given an adult who saw something', () => {
  const told = async (me: Me): Promise<Opened> => {
    const here = await telling(me);
    pick(here, 'kind-saw');
    await here.sees('These are your words. They are never shown as Rowan’s own.');
    await here.type('words', 'He put his hands over his ears.');
    return here;
  };

  it.each([
    ['a parent', asMum],
    ['a teacher', asOsei],
  ])('when %s sends it then it is an observation in their own words, and nobody else’s', async (_, me) => {
    const here = await told(me);
    expect(here.text()).not.toContain('Whose words are these?');
    for (const [id, value] of [
      ['place', 'outside'],
      ['near', 'friend'],
    ] as const) {
      const field = here.host.querySelector<HTMLSelectElement>(`#${id}`)!;
      field.value = value;
      field.dispatchEvent(new Event('change'));
    }
    await here.press('Check and send');
    await here.sees('What you saw');
    await here.press('Send to school');
    await arrived(here);
    expect(here.school.commands).toHaveLength(1);
    const [{ path, body }] = here.school.commands as [(typeof here.school.commands)[number]];
    expect(path).toBe('voice/note-observation');
    expect(body).toMatchObject({ words: 'He put his hands over his ears.', space: { place: 'outside', near: 'friend' }, language: 'en' });
    for (const field of ['speaker', 'how', 'concernId', 'voiceId']) expect(body).not.toHaveProperty(field);
  });

  it('when the words were another’s before it became something seen then nothing of that is sent', async () => {
    const here = await telling(asOsei);
    pick(here, `whose-${rowan}`);
    await here.sees('How did you write them down?');
    pick(here, 'kind-saw');
    await here.type('words', 'He smiled.');
    await here.press('Check and send');
    await here.press('Send to school');
    await arrived(here);
    expect(here.school.commands[0]).toMatchObject({ path: 'voice/note-observation', body: { space: null } });
  });
});
