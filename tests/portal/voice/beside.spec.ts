import { describe, expect, it } from '@jest/globals';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import type { Opened } from '../support/family-school.ts';
import { asOsei, rowan, said, worry } from '../support/rowan.ts';
import { asking, asRowan, readers, school } from './asking.ts';

describe('given somebody sits beside the child', () => {
  const told = async (me: Me, at = school()): Promise<Opened> => {
    const here = await asking('just-tell', at, me);
    await here.sees('What do you want to tell us?');
    await here.press('write');
    await here.type('words', 'The hall is too loud.');
    return here;
  };

  it('when staff hold the pen then it is the child’s, scribed, and is not sent before the child said yes', async () => {
    const here = await told(asOsei);
    await here.press('next');
    await here.sees('Somebody is near and can see the screen.');
    await here.press('next');
    await here.sees('Is this what you meant?');
    await here.press('send it');
    await here.sees('First: is this what you meant?');
    expect(here.school.commands).toHaveLength(0);
    await here.press('Yes, that is what I meant');
    await here.press('send it');
    await here.sees('Thank you');
    expect(here.school.commands[0]?.body).toMatchObject({ speaker: rowan, how: 'scribed', readBack: true, words: 'The hall is too loud.' });
    expect(here.button('to the file').getAttribute('href')).toBe(`/children/${rowan}`);
  });

  it('when the child says no then it is to be changed, and nothing is sent', async () => {
    const here = await told(asOsei);
    await here.press('next');
    await here.press('next');
    await here.press('No');
    await here.sees('What do you want to tell us?');
    expect(here.school.commands).toHaveLength(0);
  });

  it('when it is a shared tablet then where it is and who is near are known without asking the child', async () => {
    const tablet = { openedBy: 'Ms Idowu', until: '2026-09-07T09:00:00.000Z', at: '2026-09-07T08:40:00.000Z' };
    const here = await told({ ...asRowan, tablet });
    await here.press('next');
    await here.press('next');
    await here.press('send it');
    await here.sees('Thank you');
    expect(here.school.commands[0]?.body).toMatchObject({
      space: { place: 'classroom', near: 'grown-up' },
      how: 'own-words',
      readBack: null,
    });
  });
});

describe('given a young person who decides', () => {
  it('when the family may not see then it is not offered, and the page is in the type of adults', async () => {
    const here = await asking('just-tell', school({ 'voice/readers': () => readers({ decides: true, parents: [] }) }));
    await here.sees('What do you want to tell us?');
    await here.press('skip');
    await here.sees('It is your own choice');
    expect(here.text()).not.toContain('my family');
    expect(here.host.querySelector('h-child-frame')?.classList.contains('grown')).toBe(true);
  });
});

describe('given something that was said before', () => {
  it('when the child changed its mind then it begins with the old words and takes their place', async () => {
    const before = said({ kind: 'voice', words: 'Too loud.', speaker: { personId: rowan, as: 'child' } });
    const here = await asking('just-tell', school({ 'input/input': () => ({ input: before }) }), asRowan, `?instead=${worry}`);
    await here.sees('What do you want to tell us?');
    await here.press('write');
    expect(here.host.querySelector<HTMLTextAreaElement>('#words')?.value).toBe('Too loud.');
    await here.type('words', 'Too bright.');
    await here.press('next');
    await here.press('next');
    await here.press('send it');
    await here.sees('Thank you');
    expect(here.school.commands[0]?.body).toMatchObject({ insteadOf: worry, words: 'Too bright.' });
  });
});
