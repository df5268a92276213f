import { Component, type ElementRef, input, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { keysAreOn, turnKeys } from '../kernel/desk-keys.ts';

/** Which keys there are, and whether they work on this device. */
@Component({
  selector: 'h-keys-dialog',
  imports: [TranslocoPipe],
  template: `
    <button type="button" class="button plain" (click)="show()">{{ 'today.keys.open' | transloco }} <kbd aria-hidden="true">?</kbd></button>
    <dialog #box closedby="any" aria-labelledby="keys-title">
      <div>
        <h2 id="keys-title">{{ 'today.keys.title' | transloco }}</h2>
        <dl>
          @for (key of keys(); track key) {
            <div>
              <dt>
                <kbd>{{ key }}</kbd>
              </dt>
              <dd>{{ 'today.keys.' + nameOf(key) | transloco }}</dd>
            </div>
          }
        </dl>
        <label class="turn"><input type="checkbox" [checked]="on()" (change)="turn()" /> {{ 'today.keys.on' | transloco }}</label>
        <button type="button" class="button" (click)="box.close()">{{ 'today.keys.close' | transloco }}</button>
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      inline-size: min(440px, calc(100vw - 36px));
      padding: 0;
      border: 1px solid var(--line);
      border-radius: var(--corner);
      background: var(--surface);
      color: var(--ink);
      box-shadow: var(--shadow);
    }
    dialog::backdrop {
      background: rgb(30 36 48 / 45%);
    }
    dialog > div {
      display: grid;
      gap: 18px;
      padding: 24px;
    }
    dl {
      display: grid;
      gap: 8px;
    }
    dl div {
      display: grid;
      grid-template-columns: 64px 1fr;
      gap: 16px;
      align-items: baseline;
    }
    kbd {
      display: inline-block;
      min-inline-size: 32px;
      padding: 2px 8px;
      border: 2px solid var(--line);
      border-radius: 8px;
      background: var(--paper);
      font: 700 var(--least) / 1.4 var(--font);
      text-align: center;
    }
    .turn {
      display: flex;
      gap: 12px;
      align-items: center;
      min-block-size: 44px;
    }
    input {
      inline-size: 22px;
      block-size: 22px;
      accent-color: var(--brand);
    }
  `,
})
export class KeysDialog {
  readonly keys = input<readonly string[]>(['/', 'j', 'k', 'Enter', 'd', '?']);
  readonly on = signal(keysAreOn());
  readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  nameOf(key: string): string {
    return key === '/' ? 'find' : key === '?' ? 'help' : key.toLowerCase();
  }

  show(): void {
    this.box().nativeElement.showModal();
  }

  turn(): void {
    this.on.update((on) => !on);
    turnKeys(this.on());
  }
}
