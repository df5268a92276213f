import { child, childView, circleView } from './child/index.ts';
import { concern } from './concern/index.ts';
import { decision, decisionView } from './decision/index.ts';
import { input, inputView } from './input/index.ts';
import type { AnyCapability, AnyView } from './kernel/index.ts';
import { school, schoolView, staffView } from './school/index.ts';
import { voice } from './voice/index.ts';

/** One line a capability. */
export const catalogue: readonly AnyCapability[] = [school, child, concern, voice, input, decision];

/** One line a view: the tables that are folded from the log. */
export const views: readonly AnyView[] = [schoolView, staffView, childView, circleView, inputView, decisionView].map(
  (view) => view as unknown as AnyView,
);
