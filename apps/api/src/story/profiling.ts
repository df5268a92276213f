import type { Happening } from './happening.ts';

type Now = (command: Happening['command']) => Happening;
type Heading = 'admire' | 'important' | 'support';

/** Lines of a one-page profile, and the page that is made of them. */
export const profiling = (now: Now) => ({
  offers: (
    key: string,
    heading: Heading,
    words: string,
    more: { readonly picture?: string; readonly from?: string; readonly rewords?: string } = {},
  ): readonly Happening[] => [
    now((names) => ({
      type: 'OfferProfileLine',
      data: {
        childId: names.child,
        lineId: names.other('line', key),
        heading,
        words,
        picture: more.picture ?? null,
        inputId: more.from ? names.input(more.from) : null,
        rewords: more.rewords ? names.other('line', more.rewords) : null,
      },
    })),
  ],
  publishes: (
    lines: readonly string[],
    asked: readonly string[],
    lookAgainOn: string,
    withoutChild: string | null = null,
  ): readonly Happening[] => [
    now((names) => ({
      type: 'PublishProfile',
      data: {
        childId: names.child,
        lines: lines.map((key) => names.other('line', key)),
        asked: asked.map((name) => names.person(name)),
        withoutChild,
        lookAgainOn,
      },
    })),
  ],
});
