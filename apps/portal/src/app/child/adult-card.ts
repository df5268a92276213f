import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Relationship } from '@heard/domain/child';
import type { ContactRow } from '@heard/domain/contact';
import { languageName } from '../concern/languages.ts';
import { HowReached } from '../contact/how-reached.ts';
import { Moments } from '../kernel/moments.ts';
import { Words } from '../kernel/words.ts';
import { Card } from '../ui/card.ts';
import { VoiceBadge } from '../ui/voice-badge.ts';
import { Papers } from './papers.ts';
import { Verdicts } from './verdicts.ts';
import type { Who } from './who.api.ts';

/** An adult of the family: what follows today first, then what it follows from and which paper was seen. */
@Component({
  selector: 'h-adult-card',
  imports: [Card, HowReached, Papers, RouterLink, TranslocoPipe, Verdicts, VoiceBadge],
  templateUrl: './adult-card.html',
  styleUrl: './around-card.css',
})
export class AdultCard {
  readonly #reader = inject(Words).language;
  readonly moments = inject(Moments);
  readonly who = input.required<Who>();
  readonly adult = input.required<Relationship>();
  readonly contact = input<ContactRow>();
  readonly hidden = computed(() => this.who().circle.hidden.includes(this.adult().personId));
  readonly about = computed(() => ({ person: this.adult().personId }));
  readonly languages = computed(() => {
    const { writes, speaks } = this.adult();
    return { writes: this.#nameOf(writes), speaks: speaks && speaks !== writes ? this.#nameOf(speaks) : '' };
  });

  #nameOf(tag: string): string {
    return languageName(tag, this.#reader().id);
  }
}
