import { afterNextRender, Directive, ElementRef, inject, input } from '@angular/core';

/** What appears where the pressed button was takes the focus, so that nobody who uses no mouse loses their place. */
@Directive({ selector: '[hTakesFocus]' })
export class TakesFocus {
  readonly hTakesFocus = input(true, { transform: (given: boolean | '') => given !== false });

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => {
      if (this.hTakesFocus()) nativeElement.focus();
    });
  }
}
