import { asPerson, type Ask, type Audience, type ChildId, type Fold, type InputId, type LineId, type PersonId } from '../kernel/index.ts';
import type { AboutInputs, Input } from '../input/index.ts';
import type { Heading } from './headings.ts';
import type { ProfileEvent } from './profile.events.ts';

/** One line as rules need to know it. */
export interface Line {
  readonly lineId: LineId;
  readonly heading: Heading;
  readonly words: string;
  readonly by: PersonId;
  readonly speaker: { readonly personId: PersonId; readonly as: 'parent' | 'child' | 'staff' };
  readonly inputId: InputId | null;
  /** A child's words that another wrote down: they go no further than the child let the voice go. */
  readonly taken: boolean;
  readonly withdrawn: boolean;
  /** A newer line says it better. */
  readonly followed: boolean;
  readonly published: boolean;
}

/** What the child decided about a voice: who may read it, and whether it was said anew since. */
export interface Chosen {
  readonly audience: readonly Audience[];
  readonly anew: boolean;
}

export interface Profile {
  readonly lines: Readonly<Record<LineId, Line>>;
  /** By voice. What school widened for the child’s welfare is not here: a page for everybody is not what it was widened for. */
  readonly chosen: Readonly<Record<InputId, Chosen>>;
  /** Of the newest page; 0 before the first. */
  readonly version: number;
}

export const noProfile: Profile = { lines: {}, chosen: {}, version: 0 };

type About = Extract<AboutInputs, { type: 'VoiceShared' | 'AudienceChosen' }>;

const changed = (profile: Profile, id: LineId | null, change: Partial<Line>): Profile => {
  const one = id === null ? undefined : profile.lines[id];
  return one ? { ...profile, lines: { ...profile.lines, [one.lineId]: { ...one, ...change } } } : profile;
};

const choosing = (profile: Profile, id: InputId | null, change: Partial<Chosen>): Profile => {
  const one = id === null ? undefined : profile.chosen[id];
  return id !== null && one ? { ...profile, chosen: { ...profile.chosen, [id]: { ...one, ...change } } } : profile;
};

export const profileFold: Fold<Profile, ProfileEvent | About> = {
  ProfileLineOffered: (profile, { data, meta }) => {
    const { lineId, heading, words, speaker, inputId, rewords } = data;
    const taken = data.audience !== null;
    const line = { lineId, heading, words, speaker, inputId, taken, by: meta.actor, withdrawn: false, followed: false, published: false };
    return changed({ ...profile, lines: { ...profile.lines, [lineId]: line } }, rewords, { followed: true });
  },
  ProfileLineWithdrawn: (profile, { data }) => changed(profile, data.lineId, { withdrawn: true }),
  ProfilePublished: (profile, { data }) =>
    data.lines.reduce((all, id) => changed(all, id, { published: true }), { ...profile, version: data.version }),
  VoiceShared: (profile, { data }) => ({
    ...choosing(profile, data.insteadOf, { anew: true }),
    chosen: { ...choosing(profile, data.insteadOf, { anew: true }).chosen, [data.voiceId]: { audience: data.audience, anew: false } },
  }),
  AudienceChosen: (profile, { data }) => choosing(profile, data.inputId, { audience: data.audience }),
};

/** Whether whoever asks may read something that was said, as the rules of looking have it. What is sealed is not there for them. */
export const readsInput = (one: Input, ask: Ask): boolean => {
  if (one.sealed) return false;
  if (ask.capacity === 'senco' || ask.capacity === 'head' || one.own.includes(ask.person)) return true;
  const as = { educator: 'educators', parent: 'parents', child: 'child' } as const;
  return ask.capacity in as && one.audience.includes(as[ask.capacity as keyof typeof as]);
};

/** A page is read by everybody near: what a child let only some of them read does not go on it. */
export const isForThePage = (audience: readonly Audience[]): boolean => audience.includes('parents') && audience.includes('educators');

/** Whose line it is: who wrote it, whose words it is, and, for a young person who decides, every line about them. */
export const isTheirs = (line: Line, person: PersonId, childId: ChildId, decides: boolean): boolean =>
  line.by === person || line.speaker.personId === person || (decides && person === asPerson(childId));
