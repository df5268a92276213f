import { describe, expect, it } from '@jest/globals';
import { ChildFilePage } from '../../../apps/portal/src/app/child/child-file.page.ts';
import { matching } from '../../../apps/portal/src/app/child/matching.ts';
import type { Me } from '../../../apps/portal/src/app/kernel/session.ts';
import { asFarrow, file, fromDad, fromMum, listed } from '../support/desk.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { answered, asOsei, people, rowan } from '../support/rowan.ts';

const settled = { ...fromDad, open: false, answers: [answered({ effect: 'not', because: 'Rowan asked to stay with Ada.' })] };

async function fileOf(me: Me): Promise<Opened> {
  const doors = { 'child/child': () => file, 'input/inputs': () => ({ inputs: [fromMum, settled], people }) };
  const here = await opened(ChildFilePage, 'children/:childId', `/children/${rowan}`, me, { doors, commands: [] });
  await here.sees('One thing waits for an answer');
  return here;
}

describe('given a child with one thing open and one answered', () => {
  it('when the SENCO opens the page then the need is in words, and deciding is offered', async () => {
    const here = await fileOf(asFarrow);
    expect(here.text()).toContain('SEN support (K) · Speech, language and communication needs');
    expect(here.text()).toContain('Rowan asked to stay with Ada.');
    expect(here.button('Decide').getAttribute('href')).toBe(`/decide/${rowan}`);
  });

  it('when a teacher opens it then deciding is not offered, telling is', async () => {
    const here = await fileOf(asOsei);
    expect(() => here.button('Decide')).toThrow();
    expect(here.button('Tell something').getAttribute('href')).toBe(`/concern/raise/${rowan}`);
  });
});

describe('given a list of children', () => {
  it('when words of name and class are typed then only children that hold all of them stay', () => {
    const names = (typed: string): string[] => matching(listed as never, typed).map((child) => child.name);
    expect(names('')).toEqual(['Élodie Petit', 'Rowan Whitlock']);
    expect(names('KEST row')).toEqual(['Rowan Whitlock']);
    expect(names('kest elodie')).toEqual([]);
  });
});
