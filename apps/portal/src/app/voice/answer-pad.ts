import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type FaceName, type Mode, type Question, ratherNot } from '@heard/domain/voice';
import type { Attachments } from '../kernel/draft-attachments.ts';
import { Loudspeaker } from '../ui/loudspeaker.ts';
import { HeardSymbol } from '../ui/symbol.ts';
import { HungPad } from './hung-pad.ts';
import { ModeCards } from './mode-cards.ts';
import { usedIn } from './modes.ts';
import { OwnWords } from './own-words.ts';
import { SortMat } from './sort-mat.ts';
import { TapFaces } from './tap-faces.ts';
import { TapPictures } from './tap-pictures.ts';
import { says, toggled, type Told } from './telling.ts';

/** One question, answered in the way that is open now; the other ways are a tap away and lose nothing. */
@Component({
  selector: 'h-answer-pad',
  imports: [HeardSymbol, HungPad, Loudspeaker, ModeCards, OwnWords, SortMat, TapFaces, TapPictures, TranslocoPipe],
  templateUrl: './answer-pad.html',
  styleUrl: './answer-pad.css',
})
export class AnswerPad {
  readonly question = input.required<Question>();
  readonly faces = input.required<readonly FaceName[]>();
  readonly modes = input.required<readonly Mode[]>();
  readonly mode = input.required<Mode>();
  readonly told = input.required<Told>();
  readonly draft = input.required<Attachments>();
  readonly childId = input.required<string>();
  readonly scribed = input.required<boolean>();
  /** A grown-up holds the device: whatever is written is scribed. */
  readonly forChild = input.required<boolean>();
  readonly kept = input.required<boolean>();
  readonly turned = output<Mode>();
  readonly changed = output<Partial<Told>>();
  readonly scribing = output<boolean>();
  readonly broughtBack = output();
  readonly ratherNot = ratherNot;
  readonly says = computed(() => says(this.told()));
  readonly used = computed(() => usedIn(this.told()));

  face(face: FaceName): void {
    this.changed.emit({ face: this.told().face === face ? null : face });
  }

  point(word: string): void {
    this.changed.emit({ pictures: toggled(this.told().pictures, word) });
  }
}
