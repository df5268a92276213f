import { agency, agencyView, professionalView } from './agency/index.ts';
import { child, childView, circleView, whoView } from './child/index.ts';
import { concern } from './concern/index.ts';
import { consent, consentView } from './consent/index.ts';
import { contact, contactView } from './contact/index.ts';
import { decision, decisionView } from './decision/index.ts';
import { diaryView } from './diary/index.ts';
import { disclosure, disclosureView } from './disclosure/index.ts';
import { input, inputView } from './input/index.ts';
import type { AnyCapability, AnyView } from './kernel/index.ts';
import { look, lookView } from './look/index.ts';
import { profile, profileView } from './profile/index.ts';
import { referral, referralView } from './referral/index.ts';
import { retention, retentionView } from './retention/index.ts';
import { safeguardingView, school, schoolView, staffView } from './school/index.ts';
import { registerView } from './then/index.ts';
import { spokenView, voice } from './voice/index.ts';

/** One line a capability. */
export const catalogue: readonly AnyCapability[] = [
  school,
  agency,
  child,
  contact,
  concern,
  voice,
  input,
  decision,
  consent,
  referral,
  profile,
  disclosure,
  retention,
  look,
];

/** One line a view: the tables that are folded from the log. */
export const views: readonly AnyView[] = [
  schoolView,
  staffView,
  safeguardingView,
  agencyView,
  professionalView,
  childView,
  circleView,
  whoView,
  contactView,
  inputView,
  spokenView,
  decisionView,
  consentView,
  referralView,
  profileView,
  disclosureView,
  retentionView,
  lookView,
  diaryView,
  registerView,
].map((view) => view as unknown as AnyView);
