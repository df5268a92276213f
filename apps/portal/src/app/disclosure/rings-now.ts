import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';

/** Whom to go to and whom to ring now: it does not wait for anybody at school. */
@Component({
  selector: 'h-rings-now',
  imports: [HeardSymbol, Loudspeaker, TranslocoPipe],
  template: `
    <ul class="plain">
      <li>
        <h-symbol name="teacher" [size]="64" />
        <p>{{ talk() | transloco: { names: names() } }}</p>
        <h-loudspeaker [words]="talk() | transloco: { names: names() }" />
      </li>
      <li>
        <h-symbol name="listen" [size]="64" />
        <p>{{ 'voice.help.childline' | transloco }} <a href="tel:08001111">0800 1111</a>. {{ 'voice.help.free' | transloco }}</p>
        <h-loudspeaker [words]="('voice.help.childline' | transloco) + ' 0 800, 11 11. ' + ('voice.help.free' | transloco)" />
      </li>
      <li>
        <h-symbol name="help" [size]="64" />
        <p>{{ 'voice.help.danger' | transloco }} <a href="tel:999">999</a>.</p>
        <h-loudspeaker [words]="('voice.help.danger' | transloco) + ' 9 9 9.'" />
      </li>
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 12px;
    }
    li {
      display: flex;
      gap: 20px;
      align-items: center;
      max-inline-size: none;
      padding: 14px 24px;
      border-radius: 28px;
      background: var(--surface);
    }
    li p {
      flex: 1;
      min-inline-size: 0;
      max-inline-size: none;
    }
    a {
      display: inline-block;
      min-block-size: 48px;
      align-content: center;
      white-space: nowrap;
    }
    @media (max-width: 620px) {
      li {
        gap: 12px;
        padding: 12px 16px;
      }
    }
  `,
})
export class RingsNow {
  /** Grown-ups at school whom the child knows. */
  readonly names = input('');
  readonly talk = computed(() => (this.names() ? 'voice.help.talk-named' : 'voice.help.talk'));
}
