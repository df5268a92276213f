import { dayOf, inFile, type Audience, type ChildId, type LocalDate, type PersonId, type Row, type View } from '../kernel/index.ts';
import type { VoiceEvent } from './voice.events.ts';

/**
 * A day on which school heard a child. It is all that a family learns of what the child keeps from them: neither how often, nor how,
 * nor to whom. A day holds one row however much was said.
 */
export interface SpokenRow extends Row {
  readonly childId: ChildId;
  readonly day: LocalDate;
  readonly audience: readonly Audience[];
  readonly own: readonly PersonId[];
}

export const spokenView: View<SpokenRow, Extract<VoiceEvent, { type: 'VoiceShared' }>> = {
  name: 'spoken',
  version: 1,
  on: {
    VoiceShared: {
      keys: ({ data, meta }) => (data.speaker.as === 'child' ? [inFile(data.childId, dayOf(meta.recordedAt))] : []),
      fold: (_row, { data, meta }) => ({
        schoolId: meta.school,
        childId: data.childId,
        day: dayOf(meta.recordedAt),
        audience: ['parents', 'child', 'educators'],
        own: [],
      }),
    },
  },
};
