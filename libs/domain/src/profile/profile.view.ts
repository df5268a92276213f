import type { InputId, Recorded, Touch, View } from '../kernel/index.ts';
import type { InputEvent } from '../input/index.ts';
import type { VoiceEvent } from '../voice/voice.events.ts';
import { profileSeenBy, type KeptLine, type ProfileRow } from './profile-seen.ts';
import type { ProfileEvent } from './profile.events.ts';

type Folded =
  | ProfileEvent
  | Extract<VoiceEvent, { type: 'VoiceShared' }>
  | Extract<InputEvent, { type: 'AudienceChosen' | 'InputSealed' | 'InputUnsealed' }>;
type Of<Type extends Folded['type']> = Extract<Folded, { type: Type }>;

const empty = ({ data, meta }: Recorded<Folded>): ProfileRow => ({
  schoolId: meta.school,
  childId: data.childId,
  lines: [],
  pages: [],
  audience: ['educators', 'parents', 'child'],
  own: [],
});

const onPage = <Type extends Folded['type']>(
  change: (row: ProfileRow, event: Recorded<Of<Type>>) => Partial<ProfileRow>,
): Touch<ProfileRow, Of<Type>> => ({
  keys: ({ data }) => [data.childId],
  fold: (row, event) => ({ ...(row ?? empty(event)), ...change(row ?? empty(event), event) }),
});

/** Changes the lines that were taken from one voice; a file without a profile stays without one. */
const ofVoice = <Type extends Folded['type']>(
  change: (event: Recorded<Of<Type>>) => readonly [voice: InputId | null, Partial<KeptLine>],
): Touch<ProfileRow, Of<Type>> => ({
  keys: ({ data }) => [data.childId],
  fold: (row, event) => {
    const [voice, changed] = change(event);
    const taken = (line: KeptLine): boolean => line.audience !== null && line.inputId !== null && line.inputId === voice;
    return row && { ...row, lines: row.lines.map((line) => (taken(line) ? { ...line, ...changed } : line)) };
  },
});

const added = ({ data, meta }: Recorded<Of<'ProfileLineOffered'>>): KeptLine => {
  const { childId: _, ...line } = data;
  const written = data.speaker.personId === meta.actor;
  return {
    ...line,
    ...{ by: meta.actor, at: meta.recordedAt, written, anew: false, followed: false, published: null, withdrawn: null, hushed: false },
  };
};

export const profileView: View<ProfileRow, Folded> = {
  name: 'profile',
  version: 1,
  seenBy: profileSeenBy,
  on: {
    ProfileLineOffered: onPage<'ProfileLineOffered'>((row, event) => ({ lines: [...row.lines, added(event)] })),
    ProfileLineWithdrawn: onPage<'ProfileLineWithdrawn'>((row, { data, meta }) => {
      const withdrawn = { by: meta.actor, at: meta.recordedAt, reason: data.reason };
      return { lines: row.lines.map((line) => (line.lineId === data.lineId ? { ...line, withdrawn } : line)) };
    }),
    ProfilePublished: onPage<'ProfilePublished'>((row, { data: { childId: _, ...page }, meta }) => ({
      lines: row.lines.map((line) => (page.lines.includes(line.lineId) ? { ...line, published: line.published ?? page.version } : line)),
      pages: [...row.pages, { ...page, by: meta.actor, at: meta.recordedAt }],
    })),
    VoiceShared: ofVoice<'VoiceShared'>(({ data }) => [data.insteadOf, { anew: true }]),
    AudienceChosen: ofVoice<'AudienceChosen'>(({ data }) => [data.inputId, { audience: data.audience }]),
    InputSealed: ofVoice<'InputSealed'>(({ data }) => [data.inputId, { hushed: true }]),
    InputUnsealed: ofVoice<'InputUnsealed'>(({ data }) => [data.inputId, { hushed: false }]),
  },
};
