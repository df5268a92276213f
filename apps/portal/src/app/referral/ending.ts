import type { ReferralRow } from '@heard/domain/referral';

type Dates = Pick<ReferralRow, 'from' | 'lastDay' | 'ended'>;

/** Over by its own dates. */
export const isOver = ({ lastDay, ended }: Dates, today: string): boolean => lastDay < today || (ended !== null && ended.on <= today);

/** How its own dates stand: to come, ending, over; undefined while it goes on. */
export function endWords(
  { from, lastDay, ended }: Dates,
  today: string,
  say: (day: string) => string,
): { readonly key: string; readonly params: Readonly<Record<string, string>> } | undefined {
  if (ended?.how === 'ended') {
    return { key: `referral.state.${ended.on <= today ? 'ended' : 'ends'}`, params: { day: say(ended.on) } };
  }
  if (lastDay < today) return { key: 'referral.state.ran-out', params: { day: say(lastDay) } };
  return today < from ? { key: 'referral.state.begins', params: { day: say(from) } } : undefined;
}
