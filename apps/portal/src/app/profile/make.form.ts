import { afterNextRender, Component, computed, inject, Injector, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProfileLine } from '@heard/domain/profile';
import { Ticks } from '../consent/ticks.ts';
import { StaffActFoot } from '../input/staff-act-foot.ts';
import { Act } from '../input/staff-act.ts';
import { LineField } from '../ui/line-field.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { held, sourceOf } from './lines.ts';
import { begun, choices, chosenOf, gapsIn, hasChild, type Making, moved, runOff, turned } from './making.ts';
import { ProfileApi, type ProfileOfChild } from './profile.api.ts';

/** Which lines stand on the page, in which order; who was asked; when school looks at it again. */
@Component({
  selector: 'h-make-form',
  imports: [HeardSymbol, LineField, StaffActFoot, Ticks, TranslocoPipe],
  templateUrl: './make.form.html',
  styleUrl: './make.form.css',
})
export class MakeForm {
  readonly #api = inject(ProfileApi);
  readonly #injector = inject(Injector);
  readonly of = input.required<ProfileOfChild>();
  readonly sent = output();
  readonly act = new Act<Making>(
    () => `profile-page/${this.of().child.childId}/${this.of().pages.length}`,
    () => begun(this.of()),
    (making) => gapsIn(making, this.of()),
    (making, commandId) => this.#send(making, commandId),
  );
  readonly parts = computed(() => choices(this.act.value(), this.of()));
  readonly chosen = computed(() => chosenOf(this.act.value(), this.of()));
  readonly off = computed(() => runOff(this.act.value(), this.of()));
  readonly childSpeaks = computed(() => hasChild(this.chosen()));
  readonly around = computed(() => this.of().around.map((value) => ({ value, label: this.of().people[value]?.called ?? '' })));
  readonly held = held;

  source(line: ProfileLine): readonly [string, string] {
    return sourceOf(line, this.of());
  }

  turn(line: ProfileLine): void {
    this.act.set({ lines: turned(this.act.value().lines, line.lineId) });
    this.#stay(`make-line-${line.lineId}`);
  }

  move(line: ProfileLine, by: 1 | -1): void {
    this.act.set({ lines: moved(this.chosen(), line.lineId, by) });
    this.#stay(`make-${by < 0 ? 'up' : 'down'}-${line.lineId}`);
  }

  /** The line has another place now: what was pressed keeps the focus. */
  #stay(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.#injector });
  }

  async #send({ asked, withoutChild, lookAgainOn }: Making, commandId: string) {
    const lines = this.chosen().map((line) => line.lineId);
    const why = this.childSpeaks() || !withoutChild.trim() ? null : withoutChild;
    const page = { childId: this.of().child.childId, lines, asked, withoutChild: why, lookAgainOn };
    const receipt = await this.#api.publish(page, commandId);
    this.sent.emit();
    return receipt;
  }
}
