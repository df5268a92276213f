import { randomUUID } from 'node:crypto';
import { arranging, askingFor, referring } from './askings.ts';
import type { OpenedHouse } from './house.ts';
import { rowansFile } from './people.ts';
import type { Told } from './told.ts';

const scope = ['school-notes', 'family-views', 'decisions'] as const;
const file = { childId: rowansFile };

/** Mum agrees to a referral and to sharing, Dad is silent; Rowan is referred, met, and two things are shared. Two more questions wait or are disputed. */
export const referredStory = async (house: OpenedHouse, told: Told) => {
  const from = '2026-09-09';
  const [refers, shares] = [askingFor('referral', { scope, from }), askingFor('sharing', { scope, from, lastDay: '2026-09-30' })];
  const [watches, app] = [
    askingFor('observation', { from, shares: null }),
    askingFor('outside-app', { family: 'data', agencyId: null, recipients: ['Talking Tiles'], from }),
  ];
  for (const request of [refers, shares, watches, app]) await house.done('farrow', 'consent/request-consent', request);
  for (const { consentId } of [refers, shares, watches]) await house.done('mum', 'consent/give-consent', { ...file, consentId });
  await house.done('dad', 'consent/decline-consent', { ...file, consentId: watches.consentId, words: 'Not while he is new in the class.' });
  await house.done('mum', 'consent/ask-about-consent', {
    ...file,
    consentId: app.consentId,
    questionId: randomUUID(),
    words: 'Who else reads what he says there?',
  });
  const referral = referring({ scope, from });
  const { referralId } = referral;
  await house.done('farrow', 'referral/make-referral', referral);
  await house.done('farrow', 'referral/arrange-appointment', arranging({ referralId }));
  const share = (what: object) => ({
    ...file,
    referralId,
    shareId: randomUUID(),
    inputId: null,
    decisionId: null,
    childAsked: null,
    ...what,
  });
  await house.done('farrow', 'referral/share-with-agency', share({ inputId: told.mums }));
  const { position } = await house.done('farrow', 'referral/share-with-agency', share({ decisionId: told.decision }));
  await house.query('farrow', `child/children?seen=${position}`);
  const [waits, disputed] = [app.consentId, watches.consentId];
  return { referralId, agreed: refers.consentId, soon: shares.consentId, disputed, waits };
};
export type Referred = Awaited<ReturnType<typeof referredStory>>;
