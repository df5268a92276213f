import { describe, expect, it } from '@jest/globals';
import { ChildPage } from '../../../apps/portal/src/app/home/child.page.ts';
import { ParentPage } from '../../../apps/portal/src/app/home/parent.page.ts';
import { SencoPage } from '../../../apps/portal/src/app/home/senco.page.ts';
import type { ConsentRow } from '@heard/domain/consent';
import { agencies, line, onBoard, permission, question, today } from '../consent/permission.ts';
import { asFarrow, listed, queue } from '../support/desk.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { around, asMum, child, dad, mum, people, rowan } from '../support/rowan.ts';

const family = (consents: readonly ConsentRow[]) => ({
  'child/child': () => around(),
  'input/inputs': () => ({ inputs: [] }),
  'timeline/timeline': () => ({ child, heard: [], decided: [], people }),
  'consent/mine': () => ({ today, consents, agencies }),
});
const parents = async (...consents: readonly ConsentRow[]): Promise<Opened> => {
  const here = await opened(ParentPage, 'parent', '/parent', asMum, { doors: family(consents), commands: [] });
  await here.sees('The story of Rowan’s year');
  return here;
};
const headings = (here: Opened): string[] =>
  [...here.host.querySelectorAll('h-asked-cards h2')].map((one) => one.textContent?.trim() ?? '');

describe('given a parent’s first page', () => {
  it('when school asks then each request that waits has a card, which leads to it', async () => {
    const here = await parents(permission(), permission({ consentId: 'other' as never, family: 'data', act: 'outside-app' }));
    await here.sees('May we ask Harbour');
    expect(headings(here)).toEqual(['School asks you', 'School asks you']);
    expect(here.text()).toContain('Consent to use information');
    expect(here.button('Look and answer').getAttribute('href')).toContain('/consent/');
    expect(here.text()).not.toContain('Nothing has been said yet');
  });

  it('when a question was answered then the card says so', async () => {
    const history = [line('QuestionAsked', mum, { questionId: question }), line('QuestionAnswered', mum, { questionId: question })];
    const here = await parents(permission({ history }));
    await here.sees('School has answered your question.');
  });

  it('when a yes runs out soon then that is told, with its day', async () => {
    const here = await parents(permission({ answers: { [mum]: 'agreed' }, lastDay: '2026-09-20' as never }));
    await here.sees('Your yes runs out soon');
    expect(here.text()).toContain('It ends by itself on 20 September');
  });

  it('when it was answered, is over, is another’s or another child’s then there is no card', async () => {
    const here = await parents(
      permission({ answers: { [mum]: 'disagreed' } }),
      permission({ closed: true }),
      permission({ asked: [dad] }),
      permission({ childId: dad }),
    );
    await here.sees('Nothing has been said yet');
    expect(headings(here)).toEqual([]);
  });
});

describe('given somebody who stands beside a parent', () => {
  it('when their first page opens then it has no button that leads nowhere', async () => {
    const beside = { ...asMum, personId: 'dara', children: [{ childId: rowan, called: 'Rowan', as: 'supporter' as const }] };
    const here = await opened(ParentPage, 'parent', '/parent', beside, { doors: family([]), commands: [] });
    await here.sees('The story of Rowan’s year');
    expect(here.text()).not.toContain('Tell school something');
  });
});

describe('given a young person’s first page', () => {
  it('when school asks them then they are asked themselves', async () => {
    const self = { ...asMum, personId: rowan, children: [{ childId: rowan, called: 'Rowan', as: 'child' as const }] };
    const here = await opened(ChildPage, 'child', '/child', self, { doors: family([permission({ asked: [rowan] })]), commands: [] });
    await here.sees('May we ask Harbour Speech and Language Therapy to help you?');
  });
});

describe('given a SENCO’s desk', () => {
  it('when questions and disagreements wait then they are counted, and lead to the board', async () => {
    const entries = [
      onBoard(permission(), { questions: 1, notHolding: 'not-answered' }),
      onBoard(permission(), { notHolding: 'disputed' }),
    ];
    const doors = {
      'input/queue': () => queue(),
      'child/children': () => ({ children: listed }),
      'consent/board': () => ({ today, entries, people, agencies }),
    };
    const here = await opened(SencoPage, 'senco', '/senco', asFarrow, { doors, commands: [] });
    await here.sees('They disagree 1');
    expect(here.button('Questions to answer 1').getAttribute('href')).toBe('/consents?show=questions');
    expect(here.text()).not.toContain('Runs out soon');
  });
});
