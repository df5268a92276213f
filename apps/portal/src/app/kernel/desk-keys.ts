import { DestroyRef, DOCUMENT, inject } from '@angular/core';
import { keep, kept } from './device.ts';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Single letters may be turned off (WCAG 2.2, 2.1.4): speech input would press them by accident. */
export const keysAreOn = (): boolean => kept('keys') !== 'off';
export const turnKeys = (on: boolean): void => keep('keys', on ? undefined : 'off');

/** Single keys of a page at the desk, while nothing is being typed and no dialog is open. Call where a component is made. */
export function deskKeys(acts: Readonly<Record<string, () => void>>): void {
  const page = inject(DOCUMENT);
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !keysAreOn()) return;
    if (typing(event.target) || page.querySelector('dialog[open]')) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  page.addEventListener('keydown', pressed);
  inject(DestroyRef).onDestroy(() => page.removeEventListener('keydown', pressed));
}

/** Moves the focus `by` rows among the elements marked `data-row`, from the one that has it or from `from`. */
export function moveAmong(host: HTMLElement, by: 1 | -1, from?: string): void {
  const rows = [...host.querySelectorAll<HTMLElement>('[data-row]')];
  const focused = rows.findIndex((row) => row === row.ownerDocument.activeElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.dataset['row'] === from);
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView?.({ block: 'nearest' });
}
