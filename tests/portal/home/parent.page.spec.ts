import { describe, expect, it } from '@jest/globals';
import type { DecisionRow } from '@heard/domain/decision';
import type { InputRow } from '@heard/domain/input';
import { ParentPage } from '../../../apps/portal/src/app/home/parent.page.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { answered, around, asMum, child, dad, decided, dinner, early, mum, nest, people, said, worry } from '../support/rowan.ts';

async function home(heard: readonly InputRow[], decisions: readonly DecisionRow[] = [], door: Answering = () => receipt): Promise<Opened> {
  const doors = {
    'child/child': () => around(),
    'timeline/timeline': () => ({ child, heard, decided: decisions, people }),
    'input/note-answer': door,
    'input/reopen-input': door,
  };
  const here = await opened(ParentPage, 'parent', '/parent', asMum, { doors, commands: [] });
  await here.sees('The story of Rowan’s year');
  return here;
}

const wasHeard = said({ open: false, answers: [answered({ effect: 'not', because: 'Rowan asked to stay with Ada.' })] });

describe('given a parent whose words were answered', () => {
  it('when home is opened then the card says what was said, what it changed and why', async () => {
    const here = await home([wasHeard]);
    expect(here.text()).toContain('You were heard');
    expect(here.text()).toContain('It did not change what happens.');
    expect(here.text()).toContain('Rowan asked to stay with Ada.');
    expect(here.host.querySelector('h-became')?.className).toContain('not');
  });

  it('when it is put away then school is told which answer', async () => {
    const here = await home([wasHeard]);
    await here.press('Got it');
    expect(here.school.commands).toMatchObject([{ path: 'input/note-answer', body: { inputId: worry, decisionId: dinner } }]);
  });

  it('when school cannot take that it was seen then the card stays and says so', async () => {
    const here = await home([wasHeard], [], () => ({
      status: 409,
      problem: { code: 'not-answered-yet', detail: 'This has not been answered yet.' },
    }));
    await here.press('Got it');
    await here.sees('This has not been answered yet.');
    expect(here.button('Got it')).toBeTruthy();
  });

  it('when it is not what was meant then the parent’s words go back with it', async () => {
    const here = await home([wasHeard]);
    await here.press('Not what I meant');
    await here.type(`meant-${worry}-${dinner}`, 'It is the noise.');
    await here.press('Open it again');
    expect(here.school.commands).toMatchObject([
      { path: 'input/reopen-input', body: { inputId: worry, decisionId: dinner, words: 'It is the noise.' } },
    ]);
  });

  it('when school refuses then its sentence stands on the card and the words stay', async () => {
    const here = await home([wasHeard], [], () => ({
      status: 409,
      problem: { code: 'not-answered-yet', detail: 'This has not been answered yet.' },
    }));
    await here.press('Not what I meant');
    await here.type(`meant-${worry}-${dinner}`, 'It is the noise.');
    await here.press('Open it again');
    await here.sees('This has not been answered yet.');
    expect(here.host.querySelector('textarea')?.value).toBe('It is the noise.');
  });

  it('when the answer left it open then it can be put away and sent back', async () => {
    const here = await home([said({ open: true, answers: [answered({ effect: 'partly', because: 'More follows.', staysOpen: true })] })]);
    expect(here.button('Got it')).toBeTruthy();
    await here.press('Not what I meant');
    await here.press('Open it again');
    expect(here.school.commands).toMatchObject([{ path: 'input/reopen-input', body: { inputId: worry, decisionId: dinner } }]);
  });

  it('when it was put away, or sent back, then there is no card', async () => {
    const away = said({ open: false, answers: [answered({ notedAt: '2026-09-17T08:00:00.000Z' as never })] });
    const back = said({
      inputId: '018f4e6a-0000-7000-8000-000000000101' as never,
      answers: [answered({ missed: { words: null, at: '2026-09-17T08:00:00.000Z' as never } })],
    });
    const here = await home([away, back]);
    expect(here.text()).not.toContain('You were heard');
    expect(here.text()).toContain('Ms Farrow answers by');
  });

  it('when another parent was answered then that is not this parent’s card', async () => {
    const here = await home([said({ speaker: { personId: dad, as: 'parent' }, open: false, answers: [answered()] })]);
    expect(here.text()).not.toContain('You were heard');
  });
});

describe('given words that wait', () => {
  it('when the promised day is past then the page says that it is late', async () => {
    const here = await home([said({ answerBy: '2026-09-10' as never })]);
    expect(here.text()).toContain('It is late');
  });
});

describe('given a decision', () => {
  const agreed = (itemId: never): DecisionRow['answers'][number] => ({
    itemId,
    by: mum,
    answer: 'agreed',
    words: null,
    at: '2026-09-17T08:00:00.000Z' as never,
  });

  it('when one item has no answer then the page asks for it', async () => {
    const here = await home([], [decided({ answers: [agreed(nest)] })]);
    expect(here.text()).toContain('Do you agree?');
  });

  it('when every item has an answer then it does not ask again', async () => {
    const here = await home([], [decided({ answers: [agreed(nest), agreed(early)] })]);
    expect(here.text()).not.toContain('Do you agree?');
    expect(here.text()).toContain('Nothing has been said yet');
  });
});

describe('given a school that cannot be reached', () => {
  it('when home is opened then it says so, and telling school is still one tap away', async () => {
    const here = await opened(ParentPage, 'parent', '/parent', asMum, {
      doors: { 'timeline/timeline': () => ({ status: 500, problem: {} }) },
      commands: [],
    });
    await here.sees('This cannot be shown');
    expect(here.button('Tell school something').getAttribute('href')).toContain('/concern/raise/');
  });
});
