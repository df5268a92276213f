import { describe, expect, it } from '@jest/globals';
import { drawn, last, pad, sheet } from './paper.ts';

describe('given an empty paper and no finger on it', () => {
  it('when the arrow keys move the pen then Enter puts it down, the place is spoken, and Enter again tells the line', async () => {
    const here = await pad();
    await here.key(sheet(here), 'ArrowLeft', { shiftKey: true });
    expect(here.text()).toContain('in the middle, 8 across, 7 down. The pen is up.');
    await here.key(sheet(here), 'Enter');
    await here.key(sheet(here), 'ArrowUp', { shiftKey: true });
    expect(here.text()).toContain('The pen is down.');
    await here.key(sheet(here), 'Enter');
    expect(last(here).strokes[0]?.points).toEqual([
      [448, 384, 0.5],
      [448, 320, 0.5],
    ]);
  });

  it('when the keys go away with the pen down then the line is told all the same', async () => {
    const here = await pad();
    await here.key(sheet(here), 'Enter');
    await here.key(sheet(here), 'ArrowDown');
    sheet(here).dispatchEvent(new FocusEvent('blur'));
    expect(last(here).strokes[0]?.points).toHaveLength(2);
  });

  it('when the pen is at the edge then the arrow keys keep it on the paper', async () => {
    const here = await pad();
    for (let step = 0; step < 12; step++) await here.key(sheet(here), 'ArrowLeft', { shiftKey: true });
    expect(here.text()).toContain('left, 1 across');
    await here.key(sheet(here), ' ');
    await here.key(sheet(here), 'Escape');
    expect(last(here).strokes[0]?.points).toEqual([[0, 384, 0.5]]);
  });

  it('when a stamp is in hand then a tap and Enter stamp it, with its word', async () => {
    const here = await pad();
    await here.press('stamps');
    await here.press('a friend');
    await drawn(here, [128, 96]);
    await here.key(sheet(here), 'Enter');
    expect(last(here).stamps).toEqual([
      { symbol: 'friend', label: 'a friend', x: 256, y: 192, size: 130, over: 0, skin: '#f5b63f' },
      { symbol: 'friend', label: 'a friend', x: 512, y: 384, size: 130, over: 0, skin: '#f5b63f' },
    ]);
    await here.press('stamps');
    await drawn(here, [10, 10], [50, 50]);
    expect(last(here).strokes).toHaveLength(1);
  });

  it('when a stamp is taken away by the device before it is put then nothing is stamped', async () => {
    const here = await pad();
    await here.press('stamps');
    await here.press('home');
    await here.pointer(sheet(here), 'pointerdown', [10, 10]);
    await here.pointer(sheet(here), 'pointercancel', [10, 10]);
    expect(here.drew).toEqual([]);
  });

  it('when there are two switches only then lines go from place to place, a new line begins elsewhere, and stamps go there too', async () => {
    const here = await pad();
    await here.press('draw from place to place');
    await here.press('top, place 1 of 4');
    await here.press('top, place 2 of 4');
    await here.press('a new line');
    await here.press('bottom, place 4 of 4');
    await here.press('stamps');
    await here.press('home');
    await here.press('middle, place 3 of 4');
    expect(last(here).strokes.map(({ points }) => points.map(([x, y]) => [x, y]))).toEqual([
      [[128, 128]],
      [
        [128, 128],
        [384, 128],
      ],
      [[896, 640]],
    ]);
    expect(last(here).stamps).toMatchObject([{ symbol: 'home', x: 640, y: 384, over: 3 }]);
  });
});
