import { afterNextRender, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Loudspeaker } from '../ui/loudspeaker.ts';

/** One calm question before a child goes: what to do with what they began. */
@Component({
  selector: 'h-finish-dialog',
  imports: [Loudspeaker, TranslocoPipe],
  template: `
    <dialog #box aria-labelledby="finish-heading" (cancel)="back.emit()" (close)="back.emit()">
      <header>
        <h-loudspeaker [big]="true" [words]="spoken()" />
        <h2 id="finish-heading">{{ 'tablet.finish.heading' | transloco }}</h2>
      </header>
      @if (lost()) {
        <p role="alert">{{ 'tablet.finish.lost' | transloco }}</p>
      }
      <button type="button" class="send" (click)="send.emit()">{{ 'tablet.finish.send' | transloco }}</button>
      <button type="button" (click)="keep.emit()">{{ 'tablet.finish.keep' | transloco }}</button>
      @if (sure()) {
        <button type="button" class="away" (click)="thrown.emit()">{{ 'tablet.finish.sure' | transloco }}</button>
      } @else {
        <button type="button" (click)="sure.set(true)">{{ 'tablet.finish.throw' | transloco }}</button>
      }
      <button type="button" class="back" (click)="back.emit()">{{ 'tablet.finish.back' | transloco }}</button>
    </dialog>
  `,
  styles: `
    dialog {
      inline-size: min(620px, calc(100vw - 32px));
      padding: 28px;
      border: 0;
      border-radius: 32px;
      background: var(--surface);
      color: var(--ink);
      font-size: 1.5rem;
    }
    dialog[open] {
      display: grid;
      gap: 16px;
    }
    dialog::backdrop {
      background: rgb(30 36 48 / 60%);
    }
    header {
      display: flex;
      gap: 16px;
      align-items: center;
    }
    h2 {
      font-size: 1.75rem;
    }
    @media (max-width: 620px) {
      dialog {
        padding: 20px;
      }
      h2 {
        font-size: 1.375rem;
      }
      dialog > button {
        font-size: 1.25rem;
      }
    }
    [role='alert'] {
      padding: 12px 18px;
      border-radius: 18px;
      background: var(--sun-soft);
    }
    dialog > button {
      min-block-size: 76px;
      padding: 8px 20px;
      border: 3px solid color-mix(in srgb, var(--ink) 16%, var(--surface));
      border-radius: 22px;
      background: var(--surface);
      color: var(--ink);
      font: 700 1.5rem / 1.2 var(--font);
      cursor: pointer;
    }
    dialog > button:focus-visible {
      border-radius: 22px;
    }
    dialog > .send {
      border-color: var(--brand);
      background: var(--brand);
      color: var(--on-brand);
    }
    dialog > .away {
      border-color: var(--stop);
      color: var(--stop);
    }
    dialog > .back {
      min-block-size: 64px;
      border-color: transparent;
      font-weight: 400;
    }
  `,
})
export class FinishDialog {
  readonly #words = inject(TranslocoService);
  /** School could not be reached to keep it. */
  readonly lost = input(false);
  readonly send = output();
  readonly keep = output();
  readonly thrown = output();
  readonly back = output();
  /** Asked once more, so that one tap by mistake throws nothing away. */
  readonly sure = signal(false);
  readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  readonly spoken = computed(() =>
    ['heading', 'send', 'keep', 'throw', 'back'].map((word) => this.#words.translate(`tablet.finish.${word}`)).join('. '),
  );

  constructor() {
    afterNextRender(() => this.box().nativeElement.showModal?.());
  }
}
