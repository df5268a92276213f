import { Component, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { HeardSymbol } from '../ui/symbol.ts';
import type { SymbolName } from '../ui/symbols.ts';
import { ToolIcon } from './tool-icon.ts';

/** Colours that can be told apart on white paper; the last is the paper's own and takes lines away again. */
export const COLOURS = [
  { word: 'black', colour: '#1e2430' },
  { word: 'red', colour: '#c8321f' },
  { word: 'yellow', colour: '#f2ab1d' },
  { word: 'green', colour: '#2f8a4a' },
  { word: 'blue', colour: '#2468b8' },
  { word: 'purple', colour: '#7d3fa0' },
  { word: 'brown', colour: '#8a5a34' },
  { word: 'rubber', colour: '#ffffff' },
] as const;
export type Colour = (typeof COLOURS)[number]['word'];

/** What the next touch does. A stamp in hand comes before the pen. */
export interface Tool {
  readonly colour: Colour;
  readonly thick: boolean;
  readonly stamp: SymbolName | null;
}

export const STAMPS: readonly SymbolName[] = [
  'friend',
  'family',
  'teacher',
  'alone',
  'happy',
  'sad',
  'worried',
  'angry',
  'home',
  'classroom',
  'playground',
  'outside',
  'lunch',
  'bus',
  'loud',
  'quiet',
];

/** On the paper, in its units. */
export const widthOf = ({ colour, thick }: Tool): number => (colour === 'rubber' ? (thick ? 72 : 36) : thick ? 22 : 8);
export const sizeOf = ({ thick }: Tool): number => (thick ? 230 : 130);
export const colourOf = ({ colour }: Tool): string => COLOURS.find(({ word }) => word === colour)?.colour ?? COLOURS[0].colour;

/** Colours, two widths, and stamps: pictures to tap, each with its word for whoever hears it. */
@Component({
  selector: 'h-draw-tools',
  imports: [HeardSymbol, ToolIcon, TranslocoPipe],
  template: `
    @if (open()) {
      <div class="row stamps" role="group" [attr.aria-label]="'voice.draw.stamps' | transloco">
        @for (stamp of stamps; track stamp) {
          <button
            type="button"
            class="tool stamp"
            [attr.aria-label]="'voice.draw.stamp.' + stamp | transloco"
            [attr.aria-pressed]="tool().stamp === stamp"
            (click)="take({ stamp })"
          >
            <h-symbol [name]="stamp" [size]="48" />
          </button>
        }
      </div>
    } @else {
      <div class="row colours" role="group" [attr.aria-label]="'voice.draw.colours' | transloco">
        @for (one of colours; track one.word) {
          <button
            type="button"
            class="tool colour"
            [attr.aria-label]="'voice.draw.colour.' + one.word | transloco"
            [attr.aria-pressed]="tool().stamp === null && tool().colour === one.word"
            (click)="take({ colour: one.word, stamp: null })"
          >
            @if (one.word === 'rubber') {
              <h-tool-icon name="rubber" />
            } @else {
              <span class="blob" [style.background]="one.colour"></span>
            }
          </button>
        }
      </div>
    }
    <div class="row" role="group" [attr.aria-label]="'voice.draw.widths' | transloco">
      @for (thick of [false, true]; track thick) {
        <button
          type="button"
          class="tool"
          [attr.aria-label]="'voice.draw.' + (thick ? 'thick' : 'thin') | transloco"
          [attr.aria-pressed]="tool().thick === thick"
          (click)="take({ thick })"
        >
          <h-tool-icon [name]="thick ? 'thick' : 'thin'" />
        </button>
      }
      <button type="button" class="tool" [attr.aria-label]="'voice.draw.stamps' | transloco" [attr.aria-pressed]="open()" (click)="opens()">
        <h-tool-icon name="stamp" />
      </button>
      <ng-content />
    </div>
  `,
  styleUrls: ['./tool-button.css', './draw-tools.css'],
})
export class DrawTools {
  readonly tool = model.required<Tool>();
  readonly open = model(false);
  readonly stamps = STAMPS;
  readonly colours = COLOURS;

  take(change: Partial<Tool>): void {
    this.tool.set({ ...this.tool(), ...change });
  }

  /** Put away, a stamp is no longer in hand. */
  opens(): void {
    this.open.set(!this.open());
    if (!this.open()) this.take({ stamp: null });
  }
}
