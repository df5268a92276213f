import { describe, expect, it } from '@jest/globals';
import { profile, profileCommands } from '@heard/domain/profile';
import type { Asker } from '@heard/domain/kernel';
import { given } from '../support/given.ts';
import { anId, dad, everybody, farrow, mum, okafor, osei, rowan } from '../support/people.ts';
import { chose, line, mumsLine, mumWrote, sealed, toldLine, took, unsealed, withdrawnLine, wrote } from '../support/profiling.ts';
import type { Before } from '../support/record.ts';
import { by, circle, dadSaid, dadsConcern, mumSaid, mumsConcern, rowanSaid, rowansVoice } from '../support/story.ts';

const after = (...before: readonly Before[]) => given(profile, ...circle, ...before);
const add = (over: object = {}) => ({ type: 'OfferProfileLine', data: line(over) });
const told = { lineId: toldLine, heading: 'support', words: 'Dinner is better where it is quiet.', picture: 'quiet', inputId: rowansVoice };
const speaks = (who: Asker, as: string) => ({ speaker: { personId: who.person, as }, audience: null });
const added = (over: object) => ({ type: 'ProfileLineOffered', data: { ...line(), ...over } });

/** What Rowan said before, said anew. */
const saidAnew = by(rowan, 'child', {
  ...rowanSaid.event,
  data: { ...(rowanSaid.event.data as object), voiceId: anId(0x91), insteadOf: rowansVoice },
});

describe('adding a line of one’s own', () => {
  it.each([
    ['Mum', mum, 'parent'],
    ['Dad', dad, 'parent'],
    ['Rowan', rowan, 'child'],
    ['his teacher', osei, 'staff'],
    ['the SENCO', farrow, 'staff'],
    ['the head', okafor, 'staff'],
  ])('given Rowan’s file, when %s adds a line, then it is theirs', (_who, who, as) =>
    after()
      .when(who, add())
      .then(added(speaks(who, as))),
  );
  it.each(['gran', 'carerToBe', 'neighbour', 'lark', 'operator', 'vale', 'dara', 'shaw', 'pereira'] as const)(
    'given Rowan’s file, when %s adds a line, then nobody hears it',
    (who) => after().when(everybody[who], add()).thenUnseen(),
  );
  it('given a line, when another takes its id, then that is refused', () =>
    after(mumWrote)
      .when(dad, add({ words: 'Mine.' }))
      .thenRefused('said-already', { lineId: mumsLine }));
  it('given Mum’s own concern, when she takes a line from it, then it is hers and says from where', () =>
    after(mumSaid)
      .when(mum, add({ inputId: mumsConcern }))
      .then(added({ ...speaks(mum, 'parent'), inputId: mumsConcern })));
  it('given more than fits a line, when it is read, then it is refused with how much fits', () => {
    const read = profileCommands.OfferProfileLine.safeParse(line({ words: 'x'.repeat(201) }));
    expect(read.error?.issues[0]?.message).toBe('Please keep this under 200 characters: all of it stands on one page.');
    expect(profileCommands.OfferProfileLine.safeParse(line({ words: 'x'.repeat(200) })).success).toBe(true);
  });
});

describe('adding a line of the child’s, from what the child told', () => {
  const taken = added({ ...told, speaker: { personId: rowan.person, as: 'child' }, audience: ['parents'] });
  it.each([
    ['the SENCO', farrow],
    ['the head', okafor],
    ['Mum, with whom he shared it,', mum],
  ])('given what Rowan said, when %s takes a line from it, then it is Rowan’s, and goes no further than he let it', (_who, who) =>
    after(rowanSaid).when(who, add(told)).then(taken),
  );
  it('given what he said, when Rowan takes a line from it himself, then he has said it for the page', () =>
    after(rowanSaid)
      .when(rowan, add(told))
      .then(added({ ...told, ...speaks(rowan, 'child') })));
  it('given words that are not for the teacher, when he takes a line from them, then it is as if they had never been said', () => {
    after(rowanSaid).when(osei, add(told)).thenRefused('not-heard', { inputId: rowansVoice });
    after().when(osei, add(told)).thenRefused('not-heard', { inputId: rowansVoice });
    after(rowanSaid, chose(['educators']))
      .when(osei, add(told))
      .then(added({ ...told, speaker: { personId: rowan.person, as: 'child' }, audience: ['educators'] }));
  });
  it('given words that Rowan keeps from his parents now, when Mum takes a line from them, then it is as if they had never been said', () =>
    after(rowanSaid, chose([])).when(mum, add(told)).thenRefused('not-heard', { inputId: rowansVoice }));
  it('given words that are sealed, when even the SENCO takes a line from them, then it is as if they had never been said', () => {
    after(rowanSaid, sealed()).when(farrow, add(told)).thenRefused('not-heard', { inputId: rowansVoice });
    after(rowanSaid, sealed(), unsealed()).when(farrow, add(told)).then(taken);
  });
  it('given Mum’s words to the SENCO, when Dad takes a line from them, then it is as if they had never been said', () =>
    after(mumSaid)
      .when(dad, add({ inputId: mumsConcern }))
      .thenRefused('not-heard', { inputId: mumsConcern }));
  it('given Mum’s words for parents, when Dad or Rowan take a line from them, then it is as if they had never been said', () => {
    const open = by(mum, 'parent', {
      type: 'AudienceChosen',
      data: { childId: line().childId, inputId: mumsConcern, audience: ['parents', 'child'] },
    });
    for (const who of [dad, rowan])
      after(mumSaid, open)
        .when(who, add({ inputId: mumsConcern }))
        .thenRefused('not-heard', { inputId: mumsConcern });
  });
  it('given a parent’s words, when the SENCO takes a line from them, then that is refused: that parent can add one', () =>
    after(dadSaid)
      .when(farrow, add({ inputId: dadsConcern }))
      .thenRefused('not-yours-to-tell', { inputId: dadsConcern }));
  it('given Rowan changed his mind, when a line is taken from the older words, then that is refused', () =>
    after(rowanSaid, saidAnew).when(farrow, add(told)).thenRefused('said-anew', { inputId: rowansVoice }));
});

describe('saying a line better', () => {
  const better = (over: object = {}) => add({ lineId: anId(0xb1), words: 'He waits for whoever is last.', rewords: mumsLine, ...over });
  it('given Mum’s line, when she says it better, then the new line follows the old', () =>
    after(mumWrote)
      .when(mum, better())
      .then(added({ ...(better().data as object), ...speaks(mum, 'parent') })));
  it('given Rowan’s line that the SENCO took, when Rowan says it better, then it follows', () =>
    after(rowanSaid, took(farrow, 'senco'))
      .when(rowan, better({ heading: 'support', rewords: toldLine }))
      .then(added({ ...(better({ heading: 'support', rewords: toldLine }).data as object), ...speaks(rowan, 'child') })));
  it('given Mum’s line, when the SENCO says it better, then that is refused', () =>
    after(mumWrote).when(farrow, better()).thenRefused('line-not-yours', { lineId: mumsLine }));
  it('given Mum’s line that is on no page, when Dad says it better, then it is as if there were none', () => {
    after(mumWrote).when(dad, better()).thenRefused('no-such-line', { lineId: mumsLine });
    after().when(dad, better()).thenRefused('no-such-line', { lineId: mumsLine });
  });
  it.each([
    ['taken back', [withdrawnLine(mum, 'parent', mumsLine)]],
    ['said better', [wrote(mum, 'parent', { lineId: anId(0xb0), rewords: mumsLine })]],
  ])('given Mum’s line was %s, when she says it better, then that is refused', (_what, more) =>
    after(mumWrote, ...more)
      .when(mum, better())
      .thenRefused('line-gone', { lineId: mumsLine }),
  );
  it('given another heading, or another’s words, when it is said better, then that is refused', () => {
    after(mumWrote)
      .when(mum, better({ heading: 'support' }))
      .thenRefused('another-line', { lineId: mumsLine });
    after(rowanSaid, took(farrow, 'senco'))
      .when(farrow, better({ heading: 'support', rewords: toldLine }))
      .thenRefused('another-line', { lineId: toldLine });
  });
});
