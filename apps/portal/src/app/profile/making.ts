import { headings, inPageOrder, overflowing, type ProfileLine } from '@heard/domain/profile';
import type { Gap } from '../input/staff-act.ts';
import { candidates, held } from './lines.ts';
import type { ProfileOfChild } from './profile.api.ts';

/** A page that is being made. */
export interface Making {
  /** Ids in the order of the page, also of lines that may have gone since. */
  readonly lines: readonly string[];
  readonly asked: readonly string[];
  readonly withoutChild: string;
  readonly lookAgainOn: string;
}

/** Half a year later: `2026-09-10` → `2027-03-10`, or the last day of a shorter month. */
export function halfAYearAfter(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(day, last))).toISOString().slice(0, 10);
}

/** What the newest page has still, so that the next begins with it; all that there is before the first. */
export function begun(of: ProfileOfChild): Making {
  const may = candidates(of).filter((line) => !held(line));
  const before = of.pages.at(-1)?.lines;
  const followers = (id: string): string => may.find((line) => line.rewords === id)?.lineId ?? id;
  const lines = before ? before.map(followers).filter((id) => may.some((line) => line.lineId === id)) : may.map((line) => line.lineId);
  return { lines, asked: [], withoutChild: '', lookAgainOn: halfAYearAfter(of.today) };
}

/** The chosen lines that may stand on it, in the order of the page. */
export function chosenOf({ lines }: Making, of: ProfileOfChild): readonly ProfileLine[] {
  const may = new Map(candidates(of).map((line) => [line.lineId as string, line]));
  return inPageOrder(lines.flatMap((id) => may.get(id) ?? []).filter((line) => !held(line)));
}

export const runOff = (making: Making, of: ProfileOfChild): readonly ProfileLine[] => overflowing(chosenOf(making, of));

export const hasChild = (lines: readonly ProfileLine[]): boolean => lines.some((line) => line.speaker.as === 'child');

/** Takes a line on the page or off it. */
export const turned = (lines: readonly string[], id: string): readonly string[] =>
  lines.includes(id) ? lines.filter((one) => one !== id) : [...lines, id];

/** Changes places with the one before or after it under the same heading. */
export function moved(lines: readonly ProfileLine[], id: string, by: 1 | -1): readonly string[] {
  const line = lines.find((one) => one.lineId === id);
  const same = lines.filter((one) => one.heading === line?.heading).map((one) => one.lineId as string);
  const at = same.indexOf(id);
  const other = same[at + by];
  if (other === undefined || at < 0) return lines.map((one) => one.lineId);
  return lines.map((one) => (one.lineId === id ? other : one.lineId === other ? id : one.lineId));
}

/** What stands under each heading: first what is chosen, in its order, then what could be. */
export function choices(making: Making, of: ProfileOfChild) {
  const chosen = chosenOf(making, of);
  const others = candidates(of).filter((line) => !chosen.includes(line));
  return headings.map((heading) => ({
    heading,
    chosen: chosen.filter((line) => line.heading === heading),
    others: others.filter((line) => line.heading === heading),
  }));
}

export function gapsIn(making: Making, of: ProfileOfChild): Gap[] {
  const chosen = chosenOf(making, of);
  return [
    ...(chosen.length > 0 ? [] : [['make-lines', 'profile.make.gap-lines'] as Gap]),
    ...(runOff(making, of).length === 0 ? [] : [['make-lines', 'profile.make.gap-fit'] as Gap]),
    ...(hasChild(chosen) || making.withoutChild.trim()
      ? []
      : [['make-without', 'profile.make.gap-child', { child: of.child.called }] as Gap]),
    ...(making.lookAgainOn > of.today ? [] : [['make-again', 'profile.make.gap-again'] as Gap]),
  ];
}
