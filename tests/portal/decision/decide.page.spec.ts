import { afterEach, describe, expect, it } from '@jest/globals';
import { DecidePage } from '../../../apps/portal/src/app/decision/decide.page.ts';
import { symbolNames } from '../../../apps/portal/src/app/ui/symbols.ts';
import { asFarrow, file, fromDad, fromMum, fromRowan } from '../support/desk.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { decided, people, rowan } from '../support/rowan.ts';

const take = 'decision/take-decision';
const sent = (here: Opened): Opened['school']['commands'] => here.school.commands.filter(({ path }) => path === take);

async function deciding(
  inputs: readonly object[] = [fromDad, fromRowan, fromMum],
  door: Answering = () => receipt,
  later = inputs,
  address = `/decide/${rowan}`,
): Promise<Opened> {
  let pressed = false;
  const taking: Answering = (asked) => {
    pressed = true;
    return door(asked);
  };
  const doors = {
    'child/child': () => file,
    'input/inputs': () => ({ inputs: pressed ? later : inputs, people }),
    'input/read-input': () => receipt,
    'decision/decision': () => ({ decision: decided(), inputs: [], child: file.child, circle: [], people }),
    [take]: taking,
  };
  const here = await opened(DecidePage, 'decide/:childId', address, asFarrow, { doors, commands: [] });
  await here.sees('The decision');
  return here;
}

const pick = async (here: Opened, id: string): Promise<void> => {
  here.host.querySelector<HTMLInputElement>(`[id="${id}"]`)?.click();
  await here.sees('');
};
const changed = (here: Opened, ...inputs: readonly { readonly inputId: string }[]): Promise<void[]> =>
  Promise.all(inputs.map((input) => pick(here, `effect-${input.inputId}`)));

async function filled(here: Opened): Promise<void> {
  await changed(here, fromMum, fromRowan);
  await pick(here, `effect-${fromDad.inputId}-not`);
  await here.type(`because-${fromDad.inputId}`, 'Rowan asked to stay with Ada.');
  await here.type('about', 'dinner time');
  await here.type('item-0', 'Rowan eats in the Nest with Ada.');
  await here.type('expect', 'No tears.');
  await here.type('reviewOn', '2099-12-12');
  await here.type('card-words', 'You can eat in the Nest.');
  await pick(here, 'card-picture-quiet');
}

afterEach(() => localStorage.clear());

describe('given three voices that are open', () => {
  it('when nothing is filled in then pressing says everything that is missing, and nothing is sent', async () => {
    const here = await deciding();
    expect(here.text()).toContain('3 voices are still unanswered: Mum, Rowan and Dad.');
    await here.press('Decide and tell everyone');
    await here.sees('9 things are missing');
    expect(here.text()).toContain('Say what the words of Dad changed');
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    expect(sent(here)).toEqual([]);
  });

  it('when the page is open then each speaker is told, once, that it is read', async () => {
    const here = await deciding();
    const read = here.school.commands.map(({ path, body }) => `${path} ${String(body['inputId'])}`);
    expect(read.toSorted()).toEqual([fromMum, fromDad, fromRowan].map((row) => `input/read-input ${row.inputId}`).toSorted());
  });

  it('when a no has no reason then only that is missing', async () => {
    const here = await deciding();
    await filled(here);
    await here.type(`because-${fromDad.inputId}`, '  ');
    await here.press('Decide and tell everyone');
    await here.sees('One thing is missing');
    expect(here.text()).toContain('Say why, for Dad');
    expect(sent(here)).toEqual([]);
  });

  it('when all is said then one command answers each, and everybody is named as told', async () => {
    const here = await deciding();
    await filled(here);
    expect(here.text()).toContain('Each of these people will be told once: Mum, Rowan (as a picture card) and Dad.');
    await here.press('Decide and tell everyone');
    await here.sees('Decided, and everyone is told');
    expect(sent(here)).toHaveLength(1);
    expect(sent(here)[0]).toMatchObject({
      path: take,
      body: {
        childId: rowan,
        about: 'dinner time',
        items: [{ words: 'Rowan eats in the Nest with Ada.' }],
        influences: [
          { inputId: fromMum.inputId, effect: 'changed', because: null, staysOpen: false },
          { inputId: fromRowan.inputId, effect: 'changed', because: null, staysOpen: false },
          { inputId: fromDad.inputId, effect: 'not', because: 'Rowan asked to stay with Ada.', staysOpen: false },
        ],
        forChild: { words: 'You can eat in the Nest.', picture: 'quiet' },
        follows: null,
      },
    });
  });

  it('when the school names a voice that has come meanwhile then it is named, highlighted, and all is kept', async () => {
    const refused = {
      status: 409,
      problem: { code: 'voices-unanswered', detail: 'One thing that was said is still unanswered.', facts: { inputs: [fromDad.inputId] } },
    };
    const here = await deciding([fromMum, fromRowan], () => refused, [fromDad, fromMum, fromRowan]);
    await changed(here, fromMum, fromRowan);
    for (const [id, words] of [
      ['about', 'dinner time'],
      ['item-0', 'The Nest.'],
      ['expect', 'No tears.'],
      ['reviewOn', '2099-12-12'],
      ['card-words', 'The Nest.'],
    ] as const)
      await here.type(id, words);
    await pick(here, 'card-picture-quiet');
    await here.press('Decide and tell everyone');
    await here.sees('One thing that was said is still unanswered.');
    await here.sees('Dad: 11 September');
    expect(here.host.querySelector('h-answer-input-form.waits')?.textContent).toContain('I would rather he went home');
    expect(here.host.querySelector<HTMLInputElement>('#about')?.value).toBe('dinner time');
  });

  it('when the school refuses and it is pressed again then it is the same command', async () => {
    const here = await deciding(undefined, () => ({ status: 409, problem: { code: 'x', detail: 'Not now.' } }));
    await filled(here);
    await here.press('Decide and tell everyone');
    await here.sees('Not now.');
    await here.press('Decide and tell everyone');
    await here.sees('Not now.');
    expect(sent(here)).toHaveLength(2);
    const ids = new Set(sent(here).map(({ body }) => body['commandId']));
    expect(ids.size).toBe(1);
  });
});

describe('given a decision that is looked at again', () => {
  const about = (here: Opened): string | undefined => here.host.querySelector<HTMLInputElement>('#about')?.value;

  it('when the page opens then it keeps its name, and what is written instead stays', async () => {
    const { decisionId } = decided();
    const here = await deciding(undefined, undefined, undefined, `/decide/${rowan}?follows=${decisionId}`);
    await here.sees('No tears on hall days.');
    expect(about(here)).toBe('dinner time');
    await here.type('about', 'dinner');
    expect(about(here)).toBe('dinner');
  });

  it('when it is a new one then there is no name yet', async () => {
    expect(about(await deciding())).toBe('');
  });
});

describe('given a list of what is missing', () => {
  it('when something is mended then its line leaves and the focus stays', async () => {
    const here = await deciding();
    await here.press('Decide and tell everyone');
    await here.sees('9 things are missing');
    here.host.querySelector<HTMLInputElement>('#about')?.focus();
    await here.type('about', 'dinner time');
    await here.sees('8 things are missing');
    expect(document.activeElement?.id).toBe('about');
  });
});

describe('given a card that is owed', () => {
  const pictures = (here: Opened): number => here.host.querySelectorAll('input[name="card-picture"]').length;

  it('when more pictures are wanted then all are there, and the focus is on the first that is new', async () => {
    const here = await deciding();
    expect(pictures(here)).toBe(12);
    await here.press('More pictures');
    expect(pictures(here)).toBe(symbolNames.length);
    expect(document.activeElement?.id).toBe('card-picture-dislike');
    expect(() => here.button('More pictures')).toThrow();
  });

  it('when what will happen is written then a card made of both is offered, and one press takes it', async () => {
    const here = await deciding();
    expect(here.text()).not.toContain('Start with');
    await here.type('item-0', 'You can eat in the Nest.');
    await here.press('Start with: “You told us: Too loud. You can eat in the Nest.”');
    expect(here.host.querySelector<HTMLTextAreaElement>('#card-words')?.value).toBe('You told us: Too loud. You can eat in the Nest.');
    expect(here.host.querySelector<HTMLInputElement>('input[name="card-picture"]:checked')?.value).toBe('listen');
    expect(here.text()).not.toContain('Start with');
  });
});
