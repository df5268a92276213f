import { addDays, both, refuse, within, type Ask, type ConsentId, type Decide, type Decider, type PersonId } from '../kernel/index.ts';
import { circleFold, mayNotConsent, noCircle, type ChildEvent, type Circle, type NoConsent } from '../child/index.ts';
import type { ConsentCommand } from './consent.commands.ts';
import { acts, eventOf, type Answered, type ConsentEvent } from './consent.events.ts';
import { consentsFold, type Answer, type Consent, type Consents } from './consents.ts';
import { isOpen, runsOutSoon } from './holding.ts';

export interface ConsentState {
  readonly circle: Circle;
  readonly consents: Consents;
}

type Asked<Type extends ConsentCommand['type']> = Extract<ConsentCommand, { type: Type }>['data'];

/** A request of this file; with `person`, one that was asked of them or answered by them. The same answer in every other case. */
export const knownConsent = (consents: Consents, consentId: ConsentId, person: PersonId | null = null): Consent => {
  const one = consents[consentId];
  const theirs = person === null || one?.asked.includes(person) || one?.answers[person] !== undefined;
  return one && theirs ? one : refuse('no-such-consent', 'We cannot find this request. It may belong to another file.', { consentId });
};

const whyNot: Record<NoConsent, string> = {
  'not-in-the-circle': 'This person is not recorded around this child.',
  'rights-passed': 'These rights are the young person’s own now.',
  'order-forbids': 'School has seen an order that says otherwise. Please talk to school if this is wrong.',
  'another-decides-alone': 'School has seen an order that lets somebody else decide this. Please talk to school if this is wrong.',
  'no-responsibility': 'Only somebody with parental responsibility can answer this. Please talk to school if this is wrong.',
  'responsibility-unknown': 'School has not seen yet that this person has parental responsibility. Please show them a paper that says so.',
};

const hasStanding = (circle: Circle, person: PersonId, ask: Ask): void => {
  const because = mayNotConsent(circle, person, ask.today);
  if (because) refuse('no-standing-to-consent', whyNot[because], { because });
};

const rightlyAsked = (data: Asked<'RequestConsent'>, { circle, consents }: ConsentState, ask: Ask): void => {
  if (!(acts[data.family] as readonly string[]).includes(data.act))
    refuse('not-of-this-kind', 'A permission is for an act; a consent is for a use of data. Please choose one that fits.', {
      act: data.act,
    });
  if (data.lastDay < data.from)
    refuse('ends-before-it-starts', 'This ends before it starts. Please check the two days.', { from: data.from });
  if (data.lastDay < ask.today)
    refuse('ends-in-the-past', 'The last day is in the past. Please choose another.', { lastDay: data.lastDay });
  if (data.act === 'sharing' && data.scope.length === 0) refuse('shares-nothing', 'Please say what may be shared: nothing is ticked.');
  const stranger = data.asked.find((person) => mayNotConsent(circle, person, ask.today) !== null);
  if (stranger)
    refuse('no-standing-to-consent', 'Somebody you ask may not consent for this child. Please look at who is who.', { personId: stranger });
  const renews = (one: Consent) => runsOutSoon(one, ask.today) && one.lastDay < data.lastDay;
  const same = Object.values(consents).find(
    (one) => one.act === data.act && one.agencyId === data.agencyId && isOpen(one, ask.today) && !renews(one),
  );
  if (same) refuse('asked-already', 'This has been asked for already, and the request is still open.', { consentId: same.consentId });
};

const answered = (data: Asked<'GiveConsent'>, ask: Ask): Answered => {
  const person = data.personId ?? ask.person;
  if (person !== ask.person && data.how === 'here')
    refuse('way-missing', 'You are writing down somebody else’s answer. Please say how it reached you: by phone, in person, or on paper.');
  if (person === ask.person && data.how !== 'here') refuse('way-not-yours', 'This is your own answer, given here.');
  return { ...data, personId: person };
};

type Answering = (data: Asked<'GiveConsent'>, state: ConsentState, ask: Ask) => readonly ConsentEvent[];

const answering =
  (answer: Answer, step: 'Given' | 'Declined'): Answering =>
  (data, { circle, consents }, ask) => {
    const said = answered(data, ask);
    hasStanding(circle, said.personId, ask);
    const one = knownConsent(consents, data.consentId);
    if (!isOpen(one, ask.today)) refuse('request-over', 'This request is over. Nothing needs to be answered.', { lastDay: one.lastDay });
    return one.answers[said.personId] === answer && said.words === null ? [] : [eventOf(one.family, step, said)];
  };

/** Whoever once agreed may take it back, whatever their standing is today. Of a request that was never theirs they hear nothing. */
const withdrawing: Answering = (data, { consents }, ask) => {
  const said = answered(data, ask);
  const one = knownConsent(consents, data.consentId, said.personId === ask.person ? ask.person : null);
  if (one.answers[said.personId] === 'withdrawn') return [];
  if (one.answers[said.personId] !== 'agreed') refuse('nothing-to-withdraw', 'There is no yes here that could be taken back.');
  return [eventOf(one.family, 'Withdrawn', said)];
};

const asking: Pick<Decide<ConsentState, ConsentCommand, ConsentEvent>, 'AskAboutConsent' | 'AnswerAboutConsent'> = {
  AskAboutConsent: (data, { consents, circle }, ask) => {
    if (!consents[data.consentId]?.asked.includes(ask.person)) hasStanding(circle, ask.person, ask);
    const one = knownConsent(consents, data.consentId);
    if (one.questions[data.questionId]) refuse('said-already', 'This was sent already and is in the record.');
    return [eventOf(one.family, 'QuestionAsked', data)];
  },
  AnswerAboutConsent: (data, { consents }) => {
    const one = knownConsent(consents, data.consentId);
    const question = one.questions[data.questionId] ?? refuse('no-such-question', 'We cannot find this question.');
    if (question.answered) refuse('answered-already', 'This question has been answered already.');
    return [eventOf(one.family, 'QuestionAnswered', data)];
  },
};

const leading: Pick<Decide<ConsentState, ConsentCommand, ConsentEvent>, 'UpholdConsent' | 'CloseConsent' | 'RunOutConsents'> = {
  UpholdConsent: (data, { consents }) => {
    const one = knownConsent(consents, data.consentId);
    if (one.upheld) return [];
    if (one.needs === 'everyone') refuse('everyone-must-agree', 'This was asked so that everybody must agree. It cannot go ahead without.');
    const answers = Object.values(one.answers);
    if (!answers.includes('agreed') || answers.every((answer) => answer === 'agreed'))
      refuse('nobody-disagrees', 'There is no disagreement here to go ahead in spite of.');
    return [eventOf(one.family, 'Upheld', data)];
  },
  CloseConsent: (data, { consents }) => {
    const one = knownConsent(consents, data.consentId);
    return one.closed ? [] : [eventOf(one.family, 'Closed', data)];
  },
  RunOutConsents: ({ childId }, { consents }, { today }) =>
    Object.values(consents).flatMap((one) => {
      const { consentId, family, lastDay } = one;
      if (one.closed || one.ranOut) return [];
      if (lastDay < today) return [eventOf(family, 'RanOut', { childId, consentId, on: addDays(lastDay, 1) })];
      const soon = runsOutSoon(one, today) && !one.noticed;
      return soon ? [eventOf(family, 'NoticeGiven', { childId, consentId, lastDay })] : [];
    }),
};

export const consentDecider: Decider<ConsentState, ConsentCommand, ConsentEvent, ChildEvent | ConsentEvent> = {
  initialState: { circle: noCircle, consents: {} },
  fold: both(within('circle', circleFold), within('consents', consentsFold)),

  decide: {
    RequestConsent: (data, state, ask) => {
      if (state.consents[data.consentId])
        refuse('said-already', 'This was sent already and is in the record.', { consentId: data.consentId });
      rightlyAsked(data, state, ask);
      const { family, ...request } = data;
      return [eventOf(family, 'Requested', request)];
    },
    GiveConsent: answering('agreed', 'Given'),
    DeclineConsent: answering('disagreed', 'Declined'),
    WithdrawConsent: withdrawing,
    ...asking,
    ...leading,
  },
};
