import account from '../../../apps/portal/public/words/account/en.json' with { type: 'json' };
import agency from '../../../apps/portal/public/words/agency/en.json' with { type: 'json' };
import childWords from '../../../apps/portal/public/words/child/en.json' with { type: 'json' };
import concern from '../../../apps/portal/public/words/concern/en.json' with { type: 'json' };
import consent from '../../../apps/portal/public/words/consent/en.json' with { type: 'json' };
import contact from '../../../apps/portal/public/words/contact/en.json' with { type: 'json' };
import decide from '../../../apps/portal/public/words/decide/en.json' with { type: 'json' };
import decision from '../../../apps/portal/public/words/decision/en.json' with { type: 'json' };
import disclosure from '../../../apps/portal/public/words/disclosure/en.json' with { type: 'json' };
import heard from '../../../apps/portal/public/words/heard/en.json' with { type: 'json' };
import home from '../../../apps/portal/public/words/home/en.json' with { type: 'json' };
import input from '../../../apps/portal/public/words/input/en.json' with { type: 'json' };
import ledger from '../../../apps/portal/public/words/ledger/en.json' with { type: 'json' };
import look from '../../../apps/portal/public/words/look/en.json' with { type: 'json' };
import profile from '../../../apps/portal/public/words/profile/en.json' with { type: 'json' };
import referral from '../../../apps/portal/public/words/referral/en.json' with { type: 'json' };
import retention from '../../../apps/portal/public/words/retention/en.json' with { type: 'json' };
import roll from '../../../apps/portal/public/words/roll/en.json' with { type: 'json' };
import said from '../../../apps/portal/public/words/said/en.json' with { type: 'json' };
import setup from '../../../apps/portal/public/words/setup/en.json' with { type: 'json' };
import then from '../../../apps/portal/public/words/then/en.json' with { type: 'json' };
import timeline from '../../../apps/portal/public/words/timeline/en.json' with { type: 'json' };
import tablet from '../../../apps/portal/public/words/tablet/en.json' with { type: 'json' };
import today from '../../../apps/portal/public/words/today/en.json' with { type: 'json' };
import voice from '../../../apps/portal/public/words/voice/en.json' with { type: 'json' };
import who from '../../../apps/portal/public/words/who/en.json' with { type: 'json' };
import ui from '../../../apps/portal/public/words/en.json' with { type: 'json' };

/** All that pages say, by scope, as the portal has it in English. */
export const words = {
  ...ui,
  account,
  agency,
  child: childWords,
  concern,
  consent,
  contact,
  decide,
  decision,
  disclosure,
  heard,
  home,
  input,
  ledger,
  look,
  profile,
  referral,
  retention,
  roll,
  said,
  setup,
  tablet,
  then,
  timeline,
  today,
  voice,
  who,
};
