import { describe, expect, it } from '@jest/globals';
import type { Drawing } from '@heard/domain/voice';
import { DrawingPicture } from '../../../apps/portal/src/app/voice/drawing-picture.ts';
import { blank, MOST } from '../../../apps/portal/src/app/voice/strokes.ts';
import { drawn, last, pad, sheet } from './paper.ts';
import { Part } from './part.ts';

const line = { colour: '#1e2430', width: 8, points: [[10, 10, 0.5] as [number, number, number]] };

describe('given an empty paper', () => {
  it('when a finger draws then the line is told in units of the paper, with the colour and the width that were chosen', async () => {
    const here = await pad();
    await here.press('red');
    await here.press('thick line, big stamp');
    await drawn(here, [10, 10], [60, 40], [110, 10]);
    expect(last(here).strokes).toEqual([
      {
        colour: '#c8321f',
        width: 22,
        points: [
          [20, 20, 0.5],
          [120, 80, 0.5],
          [220, 20, 0.5],
        ],
      },
    ]);
    expect(here.button('red').getAttribute('aria-pressed')).toBe('true');
  });

  it('when a pen presses harder then its pressure is kept, and points between two moments too', async () => {
    const here = await pad();
    const pen = { pointerType: 'pen', pressure: 0.9 };
    await here.pointer(sheet(here), 'pointerdown', [10, 10], pen);
    const between = [20, 30].map((x) => ({ clientX: x, clientY: x === 20 ? 90 : 10, pointerType: 'pen', pressure: 0.3 }));
    await here.pointer(sheet(here), 'pointermove', [30, 10], { ...pen, getCoalescedEvents: () => between } as PointerEventInit);
    await here.pointer(sheet(here), 'pointerup', [30, 10], pen);
    expect(last(here).strokes[0]?.points).toEqual([
      [20, 20, 0.9],
      [40, 180, 0.3],
      [60, 20, 0.3],
    ]);
  });

  it('when a second finger comes then it draws nothing and the first goes on', async () => {
    const here = await pad();
    await here.pointer(sheet(here), 'pointerdown', [10, 10]);
    await here.pointer(sheet(here), 'pointerdown', [300, 300], { pointerId: 2 });
    await here.pointer(sheet(here), 'pointermove', [310, 300], { pointerId: 2 });
    await here.pointer(sheet(here), 'pointerup', [310, 300], { pointerId: 2 });
    expect(here.drew).toEqual([]);
    await here.pointer(sheet(here), 'pointermove', [60, 10]);
    await here.pointer(sheet(here), 'pointerup', [60, 10]);
    expect(last(here).strokes.map(({ points }) => points.map(([x]) => x))).toEqual([[20, 120]]);
  });

  it('when a pen comes then it takes the place of the hand that rests on the paper', async () => {
    const here = await pad();
    await here.pointer(sheet(here), 'pointerdown', [10, 10]);
    await here.pointer(sheet(here), 'pointerdown', [50, 50], { pointerId: 3, pointerType: 'pen', pressure: 0.4 });
    await here.pointer(sheet(here), 'pointerup', [50, 50], { pointerId: 3, pointerType: 'pen' });
    expect(last(here).strokes.map(({ points }) => points)).toEqual([[[100, 100, 0.4]]]);
  });

  it('when another button of the mouse is pressed then nothing is drawn', async () => {
    const here = await pad();
    await here.pointer(sheet(here), 'pointerdown', [10, 10], { button: 2 });
    await here.pointer(sheet(here), 'pointerup', [10, 10], { button: 2 });
    expect(here.drew).toEqual([]);
  });

  it('when the device takes the finger away then what was drawn stays', async () => {
    const here = await pad();
    await here.pointer(sheet(here), 'pointerdown', [10, 10]);
    await here.pointer(sheet(here), 'pointermove', [90, 10]);
    await here.pointer(sheet(here), 'pointercancel', [90, 10]);
    expect(last(here).strokes[0]?.points).toHaveLength(2);
  });

  it('when a line never ends then it is cut and goes on where it was', async () => {
    const here = await pad();
    const round = Array.from({ length: MOST.pointsOfOne + 20 }, (_, n) => ({ clientX: 200 + (n % 90), clientY: 100 + n / 40 }));
    await here.pointer(sheet(here), 'pointerdown', [0, 0]);
    await here.pointer(sheet(here), 'pointermove', [1, 1], { getCoalescedEvents: () => round } as PointerEventInit);
    expect(here.all('.sheet svg > path').length).toBe(1);
    await here.pointer(sheet(here), 'pointerup', [1, 1]);
    expect(last(here).strokes).toHaveLength(2);
    expect(last(here).strokes[1]?.points[0]).toEqual(last(here).strokes[0]?.points.at(-1));
  });

  it('when a line is long then all of it is seen while it is drawn', async () => {
    const here = await pad();
    await here.pointer(sheet(here), 'pointerdown', [0, 0]);
    for (let n = 0; n < 4; n++) {
      const part = Array.from({ length: 100 }, (_, at) => ({ clientX: n * 100 + at, clientY: 20 }));
      await here.pointer(sheet(here), 'pointermove', [1, 1], { getCoalescedEvents: () => part } as PointerEventInit);
    }
    const starts = here.all('.sheet svg > path').map((one) => Number(/^M([-\d.]+)/.exec(one.getAttribute('d') ?? '')?.[1]));
    expect(starts).toHaveLength(3);
    expect(Math.max(...starts)).toBeGreaterThan(500);
    await here.pointer(sheet(here), 'pointerup', [399, 20]);
    expect(here.all('.sheet svg > path')).toHaveLength(0);
    expect(last(here).strokes).toHaveLength(1);
  });
});

describe('given a drawing', () => {
  const two: Drawing = { ...blank, strokes: [line, { ...line, colour: '#2f8a4a' }] };

  it('when it is undone and redone then that is told, and with nothing to undo the page says so', async () => {
    const here = await pad(two);
    await drawn(here, [10, 10], [50, 50]);
    const three = last(here);
    await here.given({ drawing: three });
    await here.press('undo');
    expect(last(here)).toBe(two);
    await here.given({ drawing: two });
    await here.press('redo');
    expect(last(here)).toBe(three);
    await here.press('redo');
    expect(here.text()).toContain('There is nothing to take back just now.');
    expect(here.drew).toHaveLength(3);
  });

  it('when another drawing is given then undo does not bring back the first', async () => {
    const here = await pad(two);
    await drawn(here, [10, 10]);
    await here.given({ drawing: { ...blank, strokes: [line] } });
    await here.press('undo');
    expect(here.drew).toHaveLength(1);
  });

  it('when it is begun again then it is asked once more, the paper is empty, and undo brings it back', async () => {
    const here = await pad(two);
    await here.press('start again');
    expect(here.drew).toEqual([]);
    await here.press('no, keep it');
    await here.press('start again');
    await here.press('yes, clean');
    expect(here.drew).toEqual([undefined]);
    expect(here.text()).toContain('A clean paper. Undo brings your picture back.');
    await here.given({ drawing: undefined });
    await here.press('undo');
    expect(last(here)).toBe(two);
  });

  it('when the paper is full of lines then it is said kindly, nothing is lost and stamps go on', async () => {
    const full: Drawing = { ...blank, strokes: Array.from({ length: MOST.strokes }, () => line) };
    const here = await pad(full);
    expect(here.text()).toContain('Your paper is full of lines. All of it is kept.');
    await drawn(here, [10, 10], [50, 50]);
    expect(here.drew).toEqual([]);
    await here.press('stamps');
    await here.press('lunch');
    await drawn(here, [10, 10]);
    expect(last(here).strokes).toHaveLength(MOST.strokes);
    expect(last(here).stamps).toHaveLength(1);
  });

  it('when somebody reads it later then it is a picture with a name, its lines and the words of its stamps', async () => {
    const stamps = [{ symbol: 'friend', label: 'a friend', x: 500, y: 300, size: 130, over: 1, skin: '#986a4c' }];
    const shown = await Part.of(DrawingPicture, { drawing: { ...two, stamps }, named: 'A drawing by Rowan' });
    const picture = shown.one('svg');
    expect([picture.getAttribute('role'), picture.getAttribute('aria-label')]).toEqual(['img', 'A drawing by Rowan: a friend']);
    expect(picture.getAttribute('viewBox')).toBe('0 0 1024 768');
    const [first, second] = shown.all('g > path[fill]').filter((one) => one.getAttribute('fill')?.startsWith('#'));
    expect(first?.getAttribute('fill')).toBe('#1e2430');
    expect(second?.parentElement?.getAttribute('transform')).toBe('translate(435 235) scale(1.3)');
    expect(shown.all('path').some((one) => one.getAttribute('fill') === '#986a4c')).toBe(true);
  });
});
