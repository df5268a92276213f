import type { Happening, Names } from './happening.ts';

type Now = (command: Happening['command']) => Happening;

/** A request for consent, as a chapter tells it. */
export interface Asking {
  readonly family?: 'permission' | 'data';
  readonly act: string;
  readonly purpose: string;
  readonly agency?: string;
  readonly recipients: readonly string[];
  readonly scope?: readonly string[];
  readonly shares?: string;
  readonly from: string;
  readonly lastDay: string;
  readonly language?: string;
  readonly words: string;
  readonly of: readonly string[];
  readonly needs?: 'one' | 'everyone';
}

const requested = (key: string, one: Asking) => (names: Names) => ({
  type: 'RequestConsent',
  data: {
    childId: names.child,
    consentId: names.other('consent', key),
    family: one.family ?? 'permission',
    act: one.act,
    purpose: one.purpose,
    agencyId: one.agency ? names.agency(one.agency) : null,
    recipients: one.recipients,
    scope: one.scope ?? [],
    shares: one.shares ?? null,
    from: one.from,
    lastDay: one.lastDay,
    language: one.language ?? 'en',
    words: { version: `${one.act} 1`, text: one.words },
    asked: one.of.map((name) => names.person(name)),
    needs: one.needs ?? 'one',
  },
});

/** What is asked and answered of consents. */
export const consenting = (now: Now) => {
  const about = (type: string) => (key: string, more: object) =>
    now((names) => ({ type, data: { childId: names.child, consentId: names.other('consent', key), ...more } }));
  const question = (type: string) => (key: string, words: string) => [
    now((names) => ({
      type,
      data: { childId: names.child, consentId: names.other('consent', key), questionId: names.other('question', key), words },
    })),
  ];
  return {
    asksConsent: (key: string, asking: Asking): readonly Happening[] => [now(requested(key, asking))],
    consents: (key: string, words: string | null = null, language = 'en') => [about('GiveConsent')(key, { words, language })],
    declines: (key: string, words: string | null = null) => [about('DeclineConsent')(key, { words })],
    withdraws: (key: string, words: string | null = null) => [about('WithdrawConsent')(key, { words })],
    wonders: question('AskAboutConsent'),
    explains: question('AnswerAboutConsent'),
    runsOut: () => [now((names) => ({ type: 'RunOutConsents', data: { childId: names.child } }))],
  };
};
