import { Component, input, resource } from '@angular/core';
import { HungShown } from '../input/hung.ts';
import type { Attachments } from '../kernel/draft-attachments.ts';
import type { Hung } from './telling.ts';

/** What hangs on an answer that is not sent yet: from this device, or from school where it has it. */
@Component({
  selector: 'h-kept-one',
  imports: [HungShown],
  template: `
    @if (here.hasValue()) {
      <h-hung [childId]="childId()" [what]="whole()" [here]="here.value().file" by="" />
    }
  `,
})
export class KeptOne {
  readonly hung = input.required<Hung>();
  readonly draft = input.required<Attachments>();
  readonly childId = input.required<string>();
  readonly here = resource({
    params: () => ({ hung: this.hung(), draft: this.draft() }),
    loader: async ({ params: { hung, draft } }) => ({ file: await draft.attached(hung.name) }),
  });

  whole(): { readonly kind: Hung['kind']; readonly seconds: number | null } {
    return { ...this.hung().sent, kind: this.hung().kind, seconds: this.hung().seconds };
  }
}
