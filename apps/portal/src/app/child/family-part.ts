import { Component, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NotSent } from '../consent/not-sent.ts';
import { follow } from '../kernel/follow.ts';
import { type Refusal, refusalFrom } from '../kernel/refusals.ts';
import { Card } from '../ui/card.ts';
import { StateNote } from '../ui/state-note.ts';
import { type OfFamily, WhoApi } from './who.api.ts';

/** For a young person whose rights are their own: who of the family may see the record. One tap lets them, one takes it back. */
@Component({
  selector: 'h-family-part',
  imports: [Card, NotSent, StateNote, TranslocoPipe],
  template: `
    @if (seen.value(); as now) {
      @if (now.rightsPassed) {
        <p>{{ 'who.family.lead' | transloco }}</p>
        @for (one of now.family; track one.personId) {
          <h-card>
            <h2>{{ one.called }}</h2>
            <p class="muted">{{ one.name }} · {{ 'who.relationship.' + one.relationship | transloco }}</p>
            <p role="status">
              <strong>{{ 'who.family.' + (one.sees ? 'sees' : 'sees-not') | transloco: { name: one.called } }}</strong>
            </p>
            @if (one.invited) {
              <button type="button" class="button stop" [attr.aria-busy]="sending() === one.personId" (click)="press(one)">
                {{ 'who.family.take-back' | transloco: { name: one.called } }}
              </button>
            } @else if (!one.sees) {
              <button type="button" class="button quiet" [attr.aria-busy]="sending() === one.personId" (click)="press(one)">
                {{ 'who.family.let' | transloco: { name: one.called } }}
              </button>
            }
            @if (asked() === one.personId) {
              <h-not-sent [refusal]="refusal()" />
            }
          </h-card>
        } @empty {
          <h-state-note state="empty" [title]="'who.family.nobody' | transloco" />
        }
      } @else {
        <p>{{ 'who.family.not-yet' | transloco }}</p>
      }
    } @else {
      <h-state-note [state]="$any(seen.state())" (again)="seen.again()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
    .button {
      justify-self: start;
    }
  `,
})
export class FamilyPart {
  readonly #api = inject(WhoApi);
  readonly childId = input.required<string>();
  readonly seen = follow(['child'], (signal) => this.#api.family(this.childId(), signal), this.childId);
  readonly sending = signal('');
  readonly asked = signal('');
  readonly refusal = signal<Refusal | undefined>(undefined);
  /** One id for each intent that has not reached school yet. */
  readonly #ids = new Map<string, string>();

  async press({ personId, invited }: OfFamily): Promise<void> {
    if (this.sending()) return;
    const intent = `${invited ? 'uninvite' : 'invite'} ${personId}`;
    const commandId = this.#ids.get(intent) ?? crypto.randomUUID();
    this.#ids.set(intent, commandId);
    this.sending.set(personId);
    this.asked.set(personId);
    this.refusal.set(undefined);
    try {
      await this.#api.do(invited ? 'uninvite-family' : 'invite-family', { childId: this.childId(), personId }, commandId);
      this.#ids.delete(intent);
    } catch (cause) {
      this.refusal.set(refusalFrom(cause));
    }
    this.sending.set('');
  }
}
