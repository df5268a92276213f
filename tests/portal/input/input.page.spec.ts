import { describe, expect, it } from '@jest/globals';
import type { InputRow } from '@heard/domain/input';
import { InputPage } from '../../../apps/portal/src/app/input/input.page.ts';
import { ReceiptPage } from '../../../apps/portal/src/app/input/receipt.page.ts';
import { type Answering, opened, type Opened, receipt } from '../support/family-school.ts';
import { answered, around, asMum, child, farrow, mum, osei, people, said, worry } from '../support/rowan.ts';

const doorsFor = (input: InputRow, door: Answering = () => receipt): Record<string, Answering> => ({
  'input/input': () => ({ input, child, people }),
  'child/child': () => around(),
  'input/reopen-input': door,
});

async function shown(input: InputRow, door?: Answering): Promise<Opened> {
  const here = await opened(InputPage, 'input/:inputId', `/input/${worry}`, asMum, { doors: doorsFor(input, door), commands: [] });
  await here.sees('What became of it');
  return here;
}

describe('given something a parent said', () => {
  it('when it was translated then the original stands beside the translation', async () => {
    const translation = {
      language: 'en',
      words: 'He is afraid of the noise.',
      method: 'person',
      by: 'Marta',
      at: '2026-09-05T08:00:00.000Z',
    };
    const here = await shown(said({ words: 'Boi się hałasu.', language: 'pl', translations: [translation as never] }));
    expect(here.text()).toContain('Boi się hałasu.');
    expect(here.text()).toContain('He is afraid of the noise.');
  });

  it('when somebody scribed it then the page says who', async () => {
    const here = await shown(said({ how: 'scribed', recordedBy: osei, own: [mum, osei] as never }));
    expect(here.text()).toContain('Mr Osei');
  });

  it('when it went through triage then its way, its reason and who was told are shown', async () => {
    const triage = {
      route: 'observe',
      reason: 'Two days in the hall.',
      familyTold: { told: true, people: [mum], by: 'phone', on: '2026-09-07' },
      by: farrow,
      at: '2026-09-06T08:00:00.000Z',
    };
    const here = await shown(said({ triage: [triage as never] }));
    for (const part of ['Somebody comes to see', 'Two days in the hall.', 'Mum told by phone']) expect(here.text()).toContain(part);
  });

  it('when it is not for this reader whether the family was told then nothing is said about it', async () => {
    const here = await shown(
      said({ triage: [{ route: 'watch', reason: 'We watch.', familyTold: null, by: farrow, at: '2026-09-06T08:00:00.000Z' } as never] }),
    );
    expect(here.text()).toContain('We watch.');
    expect(here.text()).not.toContain('told by');
    expect(here.text()).not.toContain('not been told');
  });

  it('when it is answered then it can be sent back without a word', async () => {
    const here = await shown(
      said({
        open: false,
        answers: [answered({ decisionId: null, effect: 'settled', because: 'It was in lost property.', willHappen: [] })],
      }),
    );
    await here.press('Not what I meant');
    await here.press('Open it again');
    expect(here.school.commands).toMatchObject([{ path: 'input/reopen-input', body: { inputId: worry, decisionId: null, words: null } }]);
    await here.sees('HRD-9X2P-4TQM');
  });

  it('when it is still open then it cannot be sent back', async () => {
    const here = await shown(said());
    expect(() => here.button('Not what I meant')).toThrow();
    expect(here.text()).toContain('Not answered yet');
  });

  const partly = answered({ effect: 'partly', because: 'More follows.', staysOpen: true });
  it('when an answer left it open then that answer can still be sent back', async () => {
    const here = await shown(said({ open: true, answers: [partly] }));
    expect(here.text()).toContain('School still owes you more.');
    await here.press('Not what I meant');
    await here.press('Open it again');
    expect(here.school.commands).toMatchObject([{ path: 'input/reopen-input', body: { decisionId: partly.decisionId } }]);
  });

  it('when the answer was sent back then it cannot be sent back again', async () => {
    const here = await shown(said({ open: true, answers: [{ ...partly, missed: { at: partly.at, words: 'The noise.' } }] }));
    expect(() => here.button('Not what I meant')).toThrow();
    expect(here.text()).toContain('The noise.');
  });
});

describe('given the receipt of something said', () => {
  it('when nobody has read it then it says so, and who answers by which day', async () => {
    const here = await opened(ReceiptPage, 'input/:inputId/receipt', `/input/${worry}/receipt`, asMum, {
      doors: doorsFor(said()),
      commands: [],
    });
    await here.sees('Ms Farrow answers by');
    for (const part of ['School has your words', 'HRD-7K4M-Q2XD', 'It is the noise at dinner', 'Nobody has read it yet'])
      expect(here.text()).toContain(part);
  });

  it('when it was read then it says by whom', async () => {
    const here = await opened(ReceiptPage, 'input/:inputId/receipt', `/input/${worry}/receipt`, asMum, {
      doors: doorsFor(said({ reads: [{ by: farrow, at: '2026-09-05T08:00:00.000Z' as never }] })),
      commands: [],
    });
    await here.sees('Read by Ms Farrow');
  });

  it('when it is not theirs then it cannot be shown', async () => {
    const here = await opened(ReceiptPage, 'input/:inputId/receipt', `/input/${worry}/receipt`, asMum, { doors: {}, commands: [] });
    await here.sees('This cannot be shown');
  });
});
