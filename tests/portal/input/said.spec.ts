import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@heard/domain/input';
import { kindOf, shownAs } from '../../../apps/portal/src/app/input/called.ts';
import { StaffInputPage } from '../../../apps/portal/src/app/input/staff-input.page.ts';
import { opened, type Opened } from '../support/family-school.ts';
import { asFarrow, wholeChild } from '../support/desk.ts';
import { osei, people, rowan, said, worry } from '../support/rowan.ts';

const question = { id: 'me-things', words: 'How are these for you?' };
const nothing = { question, face: null, pictures: [], sorted: [], words: null, attachments: [] };
const sound = { blobId: 'a'.repeat(64) as never, kind: 'sound' as const, type: 'audio/webm' as const, bytes: 9, seconds: 12.4 };
const drawing = {
  ...sound,
  blobId: 'b'.repeat(64) as never,
  kind: 'drawing' as const,
  type: 'application/vnd.heard.drawing+json' as const,
  seconds: null,
};
const voice = (more: Partial<InputRow>): InputRow =>
  said({ kind: 'voice', words: null, speaker: { personId: rowan, as: 'child' }, ...more });

const shown = (input: InputRow): Promise<Opened> =>
  opened(StaffInputPage, 'input/:inputId', `/input/${worry}`, asFarrow, {
    doors: {
      'input/input': () => ({ input, child: wholeChild, people }),
      'child/child': () => ({ child: wholeChild, circle: [], staff: [] }),
    },
    commands: [],
  });

describe('given what a child told without words', () => {
  it('when it was sorted then each place is a row of its pictures', async () => {
    const sorted = [
      { symbol: 'loud', label: 'loud places', place: 'not-good' as const },
      { symbol: 'break', label: 'a break', place: 'good' as const },
    ];
    const here = await shown(voice({ answersGiven: [{ ...nothing, sorted }] }));
    await here.sees('gooda breaknot goodloud places');
  });

  it('when it was the best of five faces then its word stands beside it', async () => {
    const here = await shown(voice({ answersGiven: [{ ...nothing, face: 'very-bad' }] }));
    await here.sees('very bad');
  });

  it('when school cannot give the sound just now then that is said, with a way to try again', async () => {
    const here = await shown(voice({ answersGiven: [{ ...nothing, attachments: [sound] }] }));
    await here.sees('Rowan says it: it cannot be had just now.');
    expect(here.button('Try again')).toBeDefined();
  });

  it('when it was read back then whether the child said yes stands there, and that it was said anew', async () => {
    const here = await shown(voice({ words: 'Too loud.', how: 'scribed', readBack: true, replaced: true }));
    await here.sees('the child said: yes, that is what I meant.');
    expect(here.text()).toContain('Rowan changed their mind and said it anew.');
  });

  it.each([
    ['a drawing', [drawing], 'drawing'],
    ['a sound', [sound], 'sound'],
    ['both', [drawing, sound], 'several'],
  ] as const)('when it is %s then its kind is told by that', (_, attachments, kind) =>
    expect(kindOf(voice({ answersGiven: [{ ...nothing, attachments: [...attachments] }] }))).toBe(kind),
  );
});

describe('given what an adult saw', () => {
  const saw = said({ kind: 'observation', words: 'He smiled.', speaker: { personId: osei, as: 'staff' }, recordedBy: osei });

  it('when it is shown then it is the adult’s, marked, and never the child’s words', async () => {
    const here = await shown(saw);
    await here.sees('What Mr Osei saw');
    expect(here.text()).toContain('These are not the child’s own words.');
    expect(here.host.querySelector('h-voice-badge')?.className).toBe('staff saw');
  });

  it('when an old record has it under the child then it is still shown as the adult’s', () => {
    const old = said({ kind: 'voice', how: 'observed', speaker: { personId: rowan, as: 'child' }, recordedBy: osei });
    expect([kindOf(old), shownAs(old, people as never)]).toEqual(['observed', { voice: 'staff', called: 'Mr Osei' }]);
    expect(shownAs(saw, people as never)).toEqual({ voice: 'staff', called: 'Mr Osei' });
  });
});
