import { later, type OpenedHouse } from './house.ts';
import { concern, deciding, influence, voice } from './sayings.ts';

export const said = {
  mum: 'It is the noise at dinner, not the food.',
  dad: 'He sleeps badly on Sundays.',
  lately: 'Since Friday he asks to stay at home.',
} as const;
export const because = { mum: 'Two hall days stay, for his friends.', dad: 'Sleep is not in this decision.' } as const;

/** Three voices, a decision that answers each in another way, and a fourth that waits. */
export const toldStory = async (house: OpenedHouse) => {
  const [mums, dads, rowans, waits] = [concern(said.mum), concern(said.dad), voice(), concern(said.lately)];
  const answers = [
    influence(mums.concernId, 'partly', because.mum),
    influence(dads.concernId, 'not', because.dad),
    influence(rowans.voiceId),
  ];
  const decision = deciding(answers);
  await house.done('mum', 'concern/raise-concern', mums);
  later(house, '2026-09-07T08:12:00.000Z');
  await house.done('dad', 'concern/raise-concern', dads);
  later(house, '2026-09-07T08:14:00.000Z');
  await house.done('rowan', 'voice/share-voice', rowans);
  later(house, '2026-09-08T09:00:00.000Z');
  await house.done('farrow', 'decision/take-decision', decision);
  later(house, '2026-09-09T09:00:00.000Z');
  const { position, code } = await house.done('mum', 'concern/raise-concern', waits);
  await house.query('farrow', `child/children?seen=${position}`);
  const inputs = { mums: mums.concernId, dads: dads.concernId, rowans: rowans.voiceId, waits: waits.concernId };
  return { ...inputs, decision: decision.decisionId, code };
};
export type Told = Awaited<ReturnType<typeof toldStory>>;
