import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Choice } from '@heard/domain/voice';
import { SortMat } from '../../../apps/portal/src/app/voice/sort-mat.ts';
import { inSpot, nextUnsorted, put, type Sorted, SPOTS, spotOf } from '../../../apps/portal/src/app/voice/sorting.ts';
import { eventually } from '../../support/eventually.ts';
import { Part, told } from './part.ts';

const choices: readonly Choice[] = [
  { symbol: 'friend', word: 'my-friends' },
  { symbol: 'loud', word: 'too-loud' },
  { symbol: 'reading', word: 'reading' },
];

interface Mat extends Part<SortMat> {
  readonly placed: Sorted[];
}
async function mat(sorted: Sorted = {}): Promise<Mat> {
  const part = await Part.of(SortMat, { choices, sorted });
  return Object.assign(part, { placed: told(part.part.placed) });
}
const spots = (here: Mat): Record<string, string[]> =>
  Object.fromEntries(
    here
      .all('.band')
      .map((band) => [band.dataset['spot'], [...band.querySelectorAll<HTMLElement>('.picture')].map((one) => one.dataset['picture'])]),
  ) as Record<string, string[]>;
const focused = (): string => (document.activeElement?.textContent ?? '').trim();

beforeEach(() => void Object.assign(HTMLElement.prototype, { setPointerCapture: () => undefined }));

describe('given pictures that are not sorted', () => {
  it('when the mat is opened then all lie in the middle, each with a loudspeaker', async () => {
    const here = await mat();
    expect(spots(here)).toEqual({ good: [], 'so-so': [], 'not-good': [], 'not-sure': ['my-friends', 'too-loud', 'reading'] });
    expect(here.all('.band h-loudspeaker')).toHaveLength(3);
  });

  it('when one is tapped and then a place then it lies there, and that is said', async () => {
    const here = await mat();
    await here.press('my friends');
    expect(here.text()).toContain('In your hand: my friends. Where does it go?');
    await here.press('good');
    expect(here.placed).toEqual([{ 'my-friends': 'good' }]);
    expect(spots(here)['good']).toEqual(['my-friends']);
    expect(here.text()).toContain('my friends: good.');
  });

  it('when there are two switches only then Enter, Tab and Enter sort one after the other', async () => {
    const here = await mat();
    await here.press('my friends');
    await eventually(() => focused() === 'good', 'the first place has the focus');
    await here.press('so-so');
    await eventually(() => focused() === 'too loud', 'the next picture has the focus');
    const order = here.all('.mat .tool').map((one) => one.className.split(' ').find((name) => name === 'place' || name === 'picture'));
    expect(order).toEqual(['picture', 'picture', 'place', 'place', 'place', 'place', 'picture']);
  });

  it('when a place is tapped with nothing in hand then it says what to do first', async () => {
    const here = await mat();
    await here.press('good');
    expect(here.text()).toContain('Tap a picture first.');
    expect(here.placed).toEqual([]);
  });

  it('when a picture is tapped twice, or Escape is pressed, then it lies where it lay', async () => {
    const here = await mat();
    await here.press('my friends');
    await here.press('my friends');
    await here.press('too loud');
    await here.key(here.one('.picture'), 'Escape');
    await here.press('good');
    expect(here.placed).toEqual([]);
  });

  it('when one is dragged to a place then it lies there, and the click after it is no tap', async () => {
    const here = await mat();
    const there = here.one('.band.not-good');
    document.elementFromPoint = () => there;
    const picture = here.one('[data-picture="too-loud"]');
    await here.pointer(picture, 'pointerdown', [10, 10]);
    await here.pointer(picture, 'pointermove', [80, 90]);
    expect(there.classList.contains('over')).toBe(true);
    expect(here.all('.ghost')).toHaveLength(1);
    const letGo = here.pointer(picture, 'pointerup', [80, 90]);
    picture.click();
    await letGo;
    expect(here.placed).toEqual([{ 'too-loud': 'not-good' }]);
    expect(here.text()).not.toContain('In your hand');
    expect(here.all('.ghost')).toHaveLength(0);
  });

  it('when a finger only trembles on it then it is a tap, and when the drag is taken away nothing moves', async () => {
    const here = await mat();
    document.elementFromPoint = () => here.one('.band.good');
    const picture = here.one('[data-picture="too-loud"]');
    await here.pointer(picture, 'pointerdown', [10, 10]);
    await here.pointer(picture, 'pointermove', [14, 12]);
    await here.pointer(picture, 'pointerup', [14, 12]);
    picture.click();
    await here.settled();
    expect(here.text()).toContain('In your hand: too loud.');
    await here.pointer(picture, 'pointerdown', [10, 10]);
    await here.pointer(picture, 'pointermove', [90, 12]);
    await here.pointer(picture, 'pointercancel', [90, 12]);
    expect(here.placed).toEqual([]);
  });
});

describe('given pictures that are sorted', () => {
  it('when one is put back and undone then it lies where it lay, and with nothing to undo the page says so', async () => {
    const here = await mat({ 'my-friends': 'good', reading: 'so-so' });
    expect(spots(here)).toEqual({ good: ['my-friends'], 'so-so': ['reading'], 'not-good': [], 'not-sure': ['too-loud'] });
    await here.press('reading');
    await here.press('not sure');
    expect(here.placed.at(-1)).toEqual({ 'my-friends': 'good' });
    await here.given({ sorted: { ...here.placed.at(-1) } });
    await here.press('undo');
    expect(here.placed.at(-1)).toEqual({ 'my-friends': 'good', reading: 'so-so' });
    await here.press('undo');
    expect(here.text()).toContain('There is nothing to take back just now.');
  });

  it('when another sorting is given then undo does not bring back the first', async () => {
    const here = await mat();
    await here.press('reading');
    await here.press('good');
    await here.given({ sorted: { 'too-loud': 'not-good' } });
    await here.press('undo');
    expect(here.placed).toEqual([{ reading: 'good' }]);
    expect(spots(here)['not-good']).toEqual(['too-loud']);
  });

  it('given any course of putting, then each picture lies in one place, and the next is one that is not sorted', () => {
    const words = choices.map(({ word }) => word);
    const step = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...SPOTS));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom(...words), (steps, after) => {
        const sorted = steps.reduce<Sorted>((now, [word, spot]) => put(now, word, spot), {});
        const lying = SPOTS.flatMap((spot) => inSpot(choices, sorted, spot).map(({ word }) => word));
        expect([...lying].sort()).toEqual([...words].sort());
        for (const [word, spot] of steps.slice(-1)) expect(spotOf(sorted, word)).toBe(spot);
        const next = nextUnsorted(choices, sorted, after);
        const open = words.filter((word) => word !== after && spotOf(sorted, word) === 'not-sure');
        expect(next === undefined).toBe(open.length === 0);
        if (next) expect(open).toContain(next.word);
      }),
    );
  });
});
