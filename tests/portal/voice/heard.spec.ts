import { afterEach, describe, expect, it } from '@jest/globals';
import { StaffInputPage } from '../../../apps/portal/src/app/input/staff-input.page.ts';
import { HeardPage } from '../../../apps/portal/src/app/voice/heard.page.ts';
import { UnansweredPage } from '../../../apps/portal/src/app/voice/unanswered.page.ts';
import { ParentPage } from '../../../apps/portal/src/app/home/parent.page.ts';
import { asFarrow, file, fromRowan, wholeChild } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { answered, around, asMum, asOsei, child, farrow, people, rowan } from '../support/rowan.ts';

const about = { childId: rowan, called: 'Rowan', className: 'Kestrels', yearGroup: '3' };
const waits = (more: object = {}): object => ({
  input: fromRowan,
  child: about,
  waits: 'for-an-answer',
  since: '2026-09-09',
  schoolDays: 4,
  late: false,
  ...more,
});
const withCard = { ...fromRowan, open: false, answers: [answered({ forChild: { words: 'You can eat in the Nest.', picture: 'quiet' } })] };

afterEach(() => localStorage.clear());

describe('given children who said something', () => {
  const list = async (me: typeof asFarrow, ...rows: object[]): Promise<Opened> => {
    const doors = { 'voice/unanswered': () => ({ today: '2026-09-15', waiting: rows }) };
    const here = await opened(UnansweredPage, 'heard/unanswered', '/heard/unanswered', me, { doors, commands: [] });
    await here.sees(rows.length === 0 ? 'No child waits' : 'school day');
    return here;
  };

  it('when nobody has answered then the list says who waits, for what, and how many school days', async () => {
    const here = await list(asFarrow, waits());
    expect(here.text()).toContain('4 school days');
    expect(here.text()).toContain('Rowan, Year 3');
    expect(here.text()).toContain('Too loud.');
    expect(here.host.querySelector(`a[href="/input/${fromRowan.inputId}"]`)?.textContent).toContain('Answer Rowan');
  });

  it('when an answer has a card that the child has not seen then it stands by itself, with the words to show', async () => {
    const here = await list(asFarrow, waits({ input: withCard, waits: 'for-the-card', schoolDays: 1 }));
    expect(here.text()).toContain('Answered, and the child has not seen the card yet');
    expect(here.text()).toContain('Show Rowan the card: “You can eat in the Nest.”');
    expect(here.text()).not.toContain('Answer Rowan');
  });

  it('when the promised day is past then it says so in words', async () => {
    const here = await list(asFarrow, waits({ late: true, input: { ...fromRowan, answerBy: '2026-09-14' } }));
    expect(here.text()).toContain('Promised for 14 September');
  });

  it('when a teacher looks then they can look, and the answer is not theirs to give', async () => {
    const here = await list(asOsei, waits());
    expect(here.text()).not.toContain('Answer Rowan');
    expect(here.text()).not.toContain('How children were heard this year');
  });

  it('when nobody waits then the page says that', async () => {
    expect((await list(asFarrow)).text()).toContain('they have seen it');
  });
});

describe('given a year in which children were heard', () => {
  const year = {
    from: '2026-09-01',
    to: '2027-08-31',
    voices: 4,
    children: 3,
    unheard: 201,
    byMonth: [
      { month: '2026-09', voices: 1 },
      { month: '2026-10', voices: 3 },
    ],
    space: 2,
    modes: { faces: 3, pictures: 2, sort: 0, draw: 1, sound: 0, photo: 0, words: 1 },
    scribed: 1,
    readBack: 1,
    readAtOnce: 3,
    unread: 1,
    effects: { changed: 1, partly: 1, not: 0, other: 0, waiting: 2 },
    told: 2,
    missed: 1,
  };
  const shown = async (over: object = {}): Promise<Opened> => {
    const here = await opened(HeardPage, 'heard', '/heard', asFarrow, {
      doors: { 'voice/heard': () => ({ ...year, ...over }) },
      commands: [],
    });
    await here.sees('School year 2026 to 2027');
    return here;
  };

  it('when the picture is opened then each of the four parts is told in words, of how many', async () => {
    const here = await shown();
    for (const part of ['Space', 'Voice', 'Audience', 'Influence']) expect(here.text()).toContain(part);
    expect(here.text()).toContain('3 children said 4 things. 201 children on the roll said nothing here.');
    const lines = [...here.host.querySelectorAll('h-share')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(lines).toEqual(
      expect.arrayContaining(['faces3 of 4', 'drawing1 of 4', 'Read by the next school day3 of 4', 'Changed a decision1 of 4']),
    );
    expect(lines).not.toContainEqual(expect.stringContaining('sorting pictures'));
    expect(here.text()).toContain('October 2026: 3');
  });

  it('when nothing was said then it says so, and draws no empty lines', async () => {
    const here = await shown({ voices: 0, children: 0, byMonth: [] });
    expect(here.text()).toContain('No child’s voice is in the record of this year');
    expect(here.host.querySelector('h-share')).toBeNull();
  });
});

describe('given one thing that Rowan said', () => {
  const page = async (row: object, doors: Record<string, Answering> = {}): Promise<Opened> => {
    const all = {
      'input/input': () => ({ input: row, child: wholeChild, people }),
      'child/child': () => file,
      'school/school': () => ({ school: { closures: [] } }),
      'input/read-input': () => receipt,
      ...doors,
    };
    const here = await opened(StaffInputPage, 'input/:inputId', `/input/${fromRowan.inputId}`, asFarrow, { doors: all, commands: [] });
    await here.sees('How it was heard');
    return here;
  };
  const read = { ...fromRowan, reads: [{ by: farrow, at: '2026-09-10T08:00:00.000Z' }] };

  it('when staff open it then its four parts stand beside it', async () => {
    const here = await page({ ...read, space: { place: 'quiet-room', near: 'friend' }, help: ['read-aloud'] });
    expect(here.text()).toContain('In a quiet room, with a friend near.');
    expect(here.text()).toContain('By words.');
    expect(here.text()).toContain('the questions were read aloud');
    await here.sees('It waits for an answer.');
  });

  it('when school was shut between saying and reading then those days do not count', async () => {
    const closures = [{ from: '2026-09-10', to: '2026-09-14', name: 'Flood' }];
    const later = { ...fromRowan, recordedAt: '2026-09-09T10:00:00.000Z', reads: [{ by: farrow, at: '2026-09-15T08:00:00.000Z' }] };
    const here = await page(later, { 'school/school': () => ({ school: { closures } }) });
    await here.sees('First read after one school day.');
  });

  it('when the child keeps it from the parents then it can be opened only with a reason and a card', async () => {
    const here = await page({ ...read, audience: ['educators'] }, { 'input/widen-audience': () => receipt });
    [...here.host.querySelectorAll('summary')].find((one) => one.textContent?.includes('for the child’s welfare'))?.click();
    await here.press('Open it and tell Rowan');
    await here.sees('Please say why the child’s welfare needs it.');
    expect(here.school.commands.filter(({ path }) => path === 'input/widen-audience')).toEqual([]);
    here.host.querySelector<HTMLInputElement>('input[name="widen-to"]')?.click();
    await here.type('widen-reason', 'He does not eat at school.');
    await here.type('widen-card-words', 'We told Mum and Dad.');
    here.host.querySelector<HTMLInputElement>('#widen-card-picture')?.click();
    await here.press('Open it and tell Rowan');
    await here.sees('is told with the card');
    expect(here.school.commands.find(({ path }) => path === 'input/widen-audience')?.body).toMatchObject({
      to: 'parents',
      reason: 'He does not eat at school.',
      forChild: { words: 'We told Mum and Dad.' },
    });
  });

  it('when everybody may read it already then nothing is offered to open', async () => {
    const here = await page({ ...read, audience: ['educators', 'parents'] });
    expect(here.text()).not.toContain('for the child’s welfare');
  });
});

describe('given a child who tells school more than home', () => {
  it('when Mum opens her page then she reads on which day school heard him, and that the rest is his to share', async () => {
    const doors = {
      'child/child': () => around(),
      'timeline/timeline': () => ({ child, heard: [], decided: [], people }),
      'voice/spoken': () => ({ childId: rowan, days: ['2026-09-09', '2026-09-02'] }),
    };
    const here = await opened(ParentPage, 'parent', '/parent', asMum, { doors, commands: [] });
    await here.sees('School heard Rowan on 9 September');
    expect(here.text()).toContain('and on one day before.');
    expect(here.text()).toContain('Rowan chooses what you see of it.');
  });
});
