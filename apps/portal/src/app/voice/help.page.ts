import { Component, computed, effect, inject, input, resource, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DisclosureApi } from '../disclosure/disclosure.api.ts';
import { RingsNow } from '../disclosure/rings-now.ts';
import { TellingSafeguarding } from '../disclosure/telling-safeguarding.ts';
import { WhenRead } from '../disclosure/when-read.ts';
import { Session } from '../kernel/session.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import type { SymbolName } from '../ui/symbols.ts';
import { BigCard } from './big-card.ts';
import { ChildFrame } from './child-frame.ts';
import { VoiceApi } from './voice.api.ts';

type Sign = { readonly name: 'now' | 'unsafe' | 'talk'; readonly symbol: SymbolName };

const signs: readonly Sign[] = [
  { name: 'now', symbol: 'help' },
  { name: 'unsafe', symbol: 'worried' },
  { name: 'talk', symbol: 'talk' },
];
/** Offered and never asked for: feelings, places and people alike, so that none of them is suggested. */
const more: readonly SymbolName[] = [
  ...(['sad', 'worried', 'angry', 'hurt', 'alone', 'secret'] as const),
  ...(['home', 'school', 'outside', 'family', 'friend', 'grown-up'] as const),
];

/**
 * Help: whom to go to and ring now, and three pictures that tell the people who keep children safe. Who reads it and when is said
 * before it is sent; nothing is asked; secrecy is never promised. Nothing of it stays on this page or this device.
 */
@Component({
  selector: 'h-help-page',
  imports: [BigCard, ChildFrame, HeardSymbol, RingsNow, RouterLink, TranslocoPipe],
  host: { '(document:keydown.escape)': 'leave()' },
  templateUrl: './help.page.html',
  styleUrl: './help.page.css',
})
export class HelpPage {
  readonly #api = inject(VoiceApi);
  readonly #sealed = inject(DisclosureApi);
  readonly #router = inject(Router);
  readonly #words = inject(TranslocoService);
  readonly #when = inject(WhenRead);
  readonly #me = inject(Session).me;
  readonly signs = signs;
  readonly more = more;
  readonly childId = input.required<string>();
  readonly telling = new TellingSafeguarding();
  readonly around = resource({ params: () => this.childId(), loader: ({ params, abortSignal }) => this.#api.around(params, abortSignal) });
  readonly readers = resource({
    params: () => this.childId(),
    loader: ({ params, abortSignal }) => this.#sealed.readers(params, abortSignal).catch(() => undefined),
  });
  readonly sign = signal<Sign | undefined>(undefined);
  readonly chosen = signal<ReadonlySet<SymbolName>>(new Set());
  readonly words = signal('');
  /** Another who holds the pen writes what they heard on a page of their own. */
  readonly own = computed(() => this.#me()?.personId === this.childId());
  readonly names = computed(() => [...new Set((this.around.value()?.staff ?? []).map(({ called }) => called))].slice(0, 3).join(', '));
  readonly nobody = computed(() => this.readers.value()?.readers.length === 0);
  readonly who = computed(() => {
    const read = this.readers.value();
    return read && read.readers.length > 0 ? this.#when.sentence(read) : this.#words.translate('voice.help.reads-unknown');
  });
  readonly to = computed(() => {
    const read = this.readers.value();
    return read && read.readers.length > 0 ? this.#when.names(read) : this.#words.translate('voice.help.them');
  });
  readonly stage = computed(() => (this.telling.sent() ? 'sent' : this.sign() ? 'more' : 'choose'));
  readonly heading = computed(() => {
    const sign = this.sign();
    return this.stage() === 'more' && sign ? `voice.help.sign.${sign.name}` : `voice.help.heading${this.stage() === 'sent' ? '-sent' : ''}`;
  });

  constructor() {
    effect(() => {
      if (this.telling.sent()) untracked(() => this.#forget());
    });
    effect(() => {
      this.childId();
      untracked(() => this.#forget());
    });
  }

  tap(symbol: SymbolName): void {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(symbol)) chosen.add(symbol);
    this.chosen.set(chosen);
  }

  send(): void {
    const sign = this.sign();
    if (!sign) return;
    const label = (key: string): string => this.#words.translate(key);
    const pictures = [
      { symbol: sign.symbol, label: label(`voice.help.sign.${sign.name}`) },
      ...[...this.chosen()].slice(0, 11).map((symbol) => ({ symbol, label: label(`said.picture.${symbol}`) })),
    ];
    const words = this.words().trim() ? this.words() : null;
    const what = { childId: this.childId(), pictures, words, how: 'own-words' as const, heard: null };
    void this.telling.send({ ...what, wantsNow: sign.name === 'now' });
  }

  back(): void {
    if (this.stage() === 'more' && !this.telling.sending()) this.sign.set(undefined);
    else this.leave();
  }

  /** Fast, and the way back in this browser does not lead here again. */
  leave(): void {
    this.#forget();
    void this.#router.navigateByUrl('/', { replaceUrl: true });
  }

  #forget(): void {
    this.words.set('');
    this.chosen.set(new Set());
    this.sign.set(undefined);
  }
}
