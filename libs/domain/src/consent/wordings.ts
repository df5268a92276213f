import type { Act } from './consent.events.ts';

/** A text in which an act is asked for. A changed text is a new version beside the old one: what was shown is quoted by version. */
export interface Wording {
  readonly act: Act;
  /** BCP 47. */
  readonly language: string;
  readonly version: string;
  /** With places for `{child}`, `{recipients}`, `{purpose}`, `{shares}` and `{lastDay}`. */
  readonly text: string;
}

const choice =
  'You can say yes. You can say no. No is fine. You do not have to tell us why. {child} gets help at school just the same.\n\n' +
  'If you say yes, you can take it back at any time, with one tap. From then on it stops. What was done before stays written down.\n\n' +
  'You can ask us first.';

const ends = 'A yes counts until {lastDay}. Then it ends by itself.';

const asks = (act: Act, ...lines: readonly string[]): Wording => ({
  act,
  language: 'en',
  version: `${act} 1`,
  text: [...lines, ends, choice].join('\n\n'),
});

/** English only: words on which somebody’s consent stands are put into another language by a human translator, or not at all. */
export const wordings: readonly Wording[] = [
  asks(
    'referral',
    'May we ask {recipients} to help {child}?',
    'Why we ask: {purpose}',
    'What they get from us: {shares}',
    'They see this about {child} and no more.',
  ),
  asks(
    'sharing',
    'May we show {recipients} some of what is written about {child}?',
    'Why we ask: {purpose}',
    'What they get to read: {shares}',
    'They read this and no more. Your own words are only shown if you say yes yourself.',
  ),
  asks(
    'observation',
    'May {recipients} come to school and watch {child} in class?',
    'Why we ask: {purpose}',
    'They look and listen. They write down what they see. They tell us, and we tell you.',
  ),
  asks(
    'sound',
    'May we record how {child} talks?',
    'Why we ask: {purpose}',
    'Who may listen: {recipients}',
    'We ask {child} each time too. If {child} says no, we stop.',
  ),
  asks(
    'image',
    'May we take a photo or a film of {child}?',
    'Why we ask: {purpose}',
    'Who may see it: {recipients}',
    'We ask {child} each time too. If {child} says no, we stop.',
  ),
  asks(
    'keep-recording',
    'May we keep this recording of {child}?',
    'Why we ask: {purpose}',
    'What we keep: {shares}',
    'Who may use it: {recipients}',
    'If you say no, we do not keep it.',
  ),
  asks(
    'publish-image',
    'May we show a picture of {child} to other people?',
    'Why we ask: {purpose}',
    'Where it is shown: {recipients}',
    'What is shown: {shares}',
    'If you take your yes back, we take the picture down. We cannot call back what other people have saved.',
  ),
  asks(
    'outside-app',
    'May {child} use an app that does not belong to school?',
    'Who runs it: {recipients}',
    'Why we ask: {purpose}',
    'What the app gets to know: {shares}',
  ),
];
