import type { Decided, Heard, Story } from './story.ts';

export const VOICES = ['all', 'parent', 'child', 'staff', 'professional', 'waiting'] as const;
export type Whose = (typeof VOICES)[number];
export const KINDS = ['all', 'concern', 'voice', 'decision'] as const;
export type Kind = (typeof KINDS)[number];

/** What is looked at, as the address has it: `?who=child&kind=concern&from=2026-09-01&to=2026-10-31&as=list`. */
export interface Sieve {
  readonly who: Whose;
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
}

export const wideOpen: Sieve = { who: 'all', kind: 'all', from: '', to: '' };
const isDay = /^\d{4}-\d\d-\d\d$/;

/** From the address; what is not understood is everything. */
export const sieveOf = (asked: Readonly<Record<string, string | undefined>>): Sieve => ({
  who: VOICES.find((one) => one === asked['who']) ?? 'all',
  kind: KINDS.find((one) => one === asked['kind']) ?? 'all',
  from: isDay.test(asked['from'] ?? '') ? (asked['from'] as string) : '',
  to: isDay.test(asked['to'] ?? '') ? (asked['to'] as string) : '',
});

/** For the address: null takes a name out of it. */
export const addressOf = (sieve: Sieve): Record<keyof Sieve, string | null> => ({
  who: sieve.who === 'all' ? null : sieve.who,
  kind: sieve.kind === 'all' ? null : sieve.kind,
  from: sieve.from || null,
  to: sieve.to || null,
});

const within = (card: Heard | Decided, { from, to }: Sieve): boolean => (!from || card.day >= from) && (!to || card.day <= to);
const said = (card: Heard, { who, kind }: Sieve): boolean =>
  (who === 'all' || (who === 'waiting' ? card.waiting !== null : card.voice === who)) && (kind === 'all' || card.row.kind === kind);

/** A voice brings along the decisions that answered it; a decision brings along nothing that was not asked for. */
export function sifted(story: Story, sieve: Sieve): Story {
  const heard = sieve.kind === 'decision' ? [] : story.heard.filter((card) => within(card, sieve) && said(card, sieve));
  const answering = new Set(heard.flatMap((card) => card.threads.map((thread) => thread.decisionId)));
  const all = sieve.who === 'all' && (sieve.kind === 'all' || sieve.kind === 'decision');
  const decided = story.decided.filter((card) => (all ? within(card, sieve) : answering.has(card.id)));
  const kept = new Set(heard.map((card) => card.id));
  const shown = new Set(decided.map((card) => card.id));
  return {
    heard: heard.map((card) => ({ ...card, threads: card.threads.filter((thread) => shown.has(thread.decisionId)) })),
    decided: decided.map((card) => ({ ...card, threads: card.threads.filter((thread) => kept.has(thread.inputId)) })),
  };
}
