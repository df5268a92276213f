import { Component, computed, inject, output, resource, signal } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { TranslocoPipe } from '@jsverse/transloco';
import { refusalFrom } from '../kernel/refusals.ts';
import { WhyNot } from '../entry/why-not.ts';
import { QrCode } from '../ui/qr-code.ts';
import { StateNote } from '../ui/state-note.ts';
import { AccountApi } from './account.api.ts';
import { SixDigitsForm } from './six-digits.form.ts';

/** An authenticator app takes up its secret: by camera, by a link on the same phone, or typed; then shows that it has it. */
@Component({
  selector: 'h-app-set-up',
  imports: [QrCode, SixDigitsForm, StateNote, TranslocoPipe, WhyNot],
  templateUrl: './app-set-up.html',
  styles: `
    :host {
      display: grid;
      gap: 24px;
    }
    ol {
      display: grid;
      gap: 20px;
      padding-inline-start: 24px;
    }
    li > * + * {
      margin-block-start: 12px;
    }
    .key {
      padding: 12px 14px;
      border: 1px dashed var(--muted);
      border-radius: var(--corner-field);
      background: var(--surface);
      font:
        700 1.125rem/1.6 ui-monospace,
        'Cascadia Mono',
        Menlo,
        monospace;
      user-select: all;
    }
  `,
})
export class AppSetUp {
  readonly #api = inject(AccountApi);
  readonly #safe = inject(DomSanitizer);
  readonly done = output();
  readonly refused = output();
  readonly begun = resource({ loader: () => this.#api.beginApp() });
  readonly copied = signal(false);
  /** Where a finger points, the app is likely on this very device. */
  readonly phone = globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;
  readonly secret = computed(() => (this.begun.hasValue() ? this.begun.value() : undefined));
  readonly groups = computed(
    () =>
      this.secret()
        ?.secret.match(/.{1,4}/g)
        ?.join(' ') ?? '',
  );
  /** Angular lets no other scheme through; this one is opened by authenticator apps only. */
  readonly link = computed(() => {
    const uri = this.secret()?.uri ?? '';
    return uri.startsWith('otpauth://') ? this.#safe.bypassSecurityTrustUrl(uri) : undefined;
  });
  readonly refusal = computed(() => {
    const cause = this.begun.error();
    return cause && refusalFrom(cause.cause ?? cause);
  });

  async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.secret()?.secret ?? '').then(
      () => this.copied.set(true),
      () => undefined,
    );
  }
}
