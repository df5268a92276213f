import { both, refuse, within, type Ask, type Decide, type Decider, type Fold, type LineId, type PersonId } from '../kernel/index.ts';
import { besideOn, decidesThemself, familyOn, relatedOn, rightsArePassed, type ChildEvent, type Circle } from '../child/index.ts';
import { emptyFile, fileFold, known, type AboutInputs, type FileState, type Input } from '../input/index.ts';
import { overflowing, inPageOrder } from './page-room.ts';
import { isForThePage, isTheirs, noProfile, profileFold, readsInput, type Line, type Profile } from './profile-lines.ts';
import type { ProfileCommand } from './profile.commands.ts';
import type { ProfileEvent } from './profile.events.ts';

export interface ProfileState extends FileState {
  readonly profile: Profile;
}

type Adding = Extract<ProfileCommand, { type: 'OfferProfileLine' }>['data'];
type Publishing = Extract<ProfileCommand, { type: 'PublishProfile' }>['data'];
type Added = Extract<ProfileEvent, { type: 'ProfileLineOffered' }>['data'];

const leads = ({ capacity }: Ask): boolean => capacity === 'senco' || capacity === 'head';

const sourceOf = (line: Line, { inputs }: ProfileState): Input | undefined => (line.inputId ? inputs[line.inputId] : undefined);

/** A line that was taken from a voice goes as far as the child let that voice go, and nowhere while it is sealed. */
const reaches = (line: Line, state: ProfileState, whom: 'educators' | 'parents'): boolean => {
  const voice = line.taken && line.inputId ? state.profile.chosen[line.inputId] : undefined;
  return !voice || voice.audience.includes(whom);
};

/** What somebody may know of: before it is on a page a line is its author’s, its speaker’s and the school’s. The same rule as `profileSeenBy`. */
const mayKnow = (line: Line, state: ProfileState, ask: Ask): boolean => {
  if (line.taken && sourceOf(line, state)?.sealed) return false;
  if (leads(ask) || line.by === ask.person || line.speaker.personId === ask.person) return true;
  if (line.withdrawn) return false;
  if (ask.capacity === 'educator') return reaches(line, state, 'educators');
  return line.published && (ask.capacity === 'child' || reaches(line, state, 'parents'));
};

/** The same answer whether it never existed, is another child's or is not for the asker. */
const knownLine = (lineId: LineId, state: ProfileState, ask: Ask): Line => {
  const line = state.profile.lines[lineId];
  return line && mayKnow(line, state, ask)
    ? line
    : refuse('no-such-line', 'We cannot find this line. It may have been taken back.', { lineId });
};

/** What a line may be taken from, as far as the asker knows of it: of what others than the child said, family learn nothing here. */
const readable = (one: Input, ask: Ask): boolean => {
  const theirs = one.speaker.as === 'child' || one.speaker.personId === ask.person;
  return readsInput(one, ask) && (theirs || (ask.capacity !== 'parent' && ask.capacity !== 'child'));
};

/** What a line is taken from: one’s own words, or a voice of the child that one may read. */
const takenFrom = (data: Adding, state: ProfileState, ask: Ask): Input | null => {
  if (data.inputId === null) return null;
  const one = state.inputs[data.inputId];
  const source = one && readable(one, ask) ? one : known({}, data.inputId);
  const childs = source.speaker.as === 'child';
  if (!childs && source.speaker.personId !== ask.person)
    refuse('not-yours-to-tell', 'These are somebody else’s words. They can add a line themselves. You can add one of your own.', {
      inputId: data.inputId,
    });
  if (childs && state.profile.chosen[source.inputId]?.anew)
    refuse('said-anew', 'The child has said this anew since. Please take the line from the newer words.', { inputId: data.inputId });
  return source;
};

const ownAs = { parent: 'parent', child: 'child', educator: 'staff', senco: 'staff', head: 'staff' } as const;

/** Whose words: the child’s where they are taken from the child’s voice, else the asker’s own. A child’s words are never invented. */
const wordsOf = (source: Input | null, state: ProfileState, ask: Ask): Pick<Added, 'speaker' | 'audience'> => {
  const childs = source?.speaker.as === 'child';
  const taken = childs && ask.person !== source.speaker.personId;
  return {
    speaker: childs ? source.speaker : { personId: ask.person, as: ownAs[ask.capacity as keyof typeof ownAs] },
    audience: taken ? [...(state.profile.chosen[source.inputId]?.audience ?? [])] : null,
  };
};

const follows = ({ rewords, heading }: Adding, speaker: PersonId, state: ProfileState, ask: Ask): void => {
  if (rewords === null) return;
  const old = knownLine(rewords, state, ask);
  if (old.by !== ask.person && old.speaker.personId !== ask.person)
    refuse('line-not-yours', 'This line is somebody else’s. You can add one of your own beside it.', { lineId: rewords });
  if (old.withdrawn || old.followed) refuse('line-gone', 'This line was taken back, or said better already.', { lineId: rewords });
  if (old.heading !== heading || old.speaker.personId !== speaker)
    refuse('another-line', 'This says something else, or for somebody else. Please add it as a line of its own.', { lineId: rewords });
};

const titles = { admire: 'What people like and admire', important: 'What is important', support: 'How best to support' } as const;

const fits = (lines: readonly Line[]): void => {
  const off = overflowing(lines);
  const [first] = off;
  if (!first) return;
  const place =
    inPageOrder(lines)
      .filter((one) => one.heading === first.heading)
      .indexOf(first) + 1;
  refuse(
    'more-than-one-page',
    `This is more than fits on one A4 side: from line ${place} under “${titles[first.heading]}” on it runs off the page. Please leave out that much, or say it more shortly.`,
    { leaveOut: off.map((one) => one.lineId) },
  );
};

const fitForThePage = (lines: readonly Line[], state: ProfileState): void => {
  for (const line of lines) {
    const { lineId } = line;
    if (line.withdrawn || line.followed)
      refuse('line-gone', 'One of these lines was taken back, or said better since. Please look at the page again.', { lineId });
    const voice = line.taken && line.inputId ? state.profile.chosen[line.inputId] : undefined;
    if (voice?.anew)
      refuse('said-anew', 'The child has said one of these anew since. Please take the line from the newer words.', { lineId });
    if (voice && !isForThePage(voice.audience))
      refuse(
        'kept-by-the-child',
        'The child has not let everybody who reads this page read what one of these lines was taken from. Please ask the child.',
        {
          lineId,
        },
      );
  }
};

const isAround = (circle: Circle, person: PersonId, { today }: Ask): boolean =>
  familyOn(circle, person, today) === 'child' || relatedOn(circle, person, today) !== null || besideOn(circle, person, today) !== null;

/** Past compulsory school age it is the young person’s page: they are asked, or whoever represents them. */
const decidersAsked = ({ asked }: Publishing, circle: Circle, ask: Ask): boolean => {
  if (!rightsArePassed(circle, ask.today)) return true;
  const self = (person: PersonId): boolean => familyOn(circle, person, ask.today) === 'child';
  return decidesThemself(circle, ask.today) ? asked.some(self) : asked.some((one) => circle.capacity?.represented.includes(one));
};

const isAgreed = (data: Publishing, lines: readonly Line[], { circle }: ProfileState, ask: Ask): void => {
  if (data.lookAgainOn <= ask.today)
    refuse('review-date-past', 'Please choose a day in the future on which you look at this page again.', {
      lookAgainOn: data.lookAgainOn,
    });
  const stranger = data.asked.find((person) => !isAround(circle, person, ask));
  if (stranger) refuse('not-in-the-circle', 'Somebody whom you asked is not recorded around this child.', { personId: stranger });
  if (!decidersAsked(data, circle, ask))
    refuse('young-person-decides', 'This is the young person’s own page. Please ask them, or whoever represents them, before you make it.');
  if (data.withoutChild === null && !lines.some((one) => one.speaker.as === 'child'))
    refuse('child-has-no-line', 'There is no line of the child’s own. Please ask the child, or say why there is none.');
};

const decide: Decide<ProfileState, ProfileCommand, ProfileEvent> = {
  OfferProfileLine: (data, state, ask) => {
    const { lineId } = data;
    if (state.profile.lines[lineId]) refuse('said-already', 'This was sent already and is in the record.', { lineId });
    const whose = wordsOf(takenFrom(data, state, ask), state, ask);
    follows(data, whose.speaker.personId, state, ask);
    return [{ type: 'ProfileLineOffered', data: { ...data, ...whose } }];
  },
  WithdrawProfileLine: (data, state, ask) => {
    const line = knownLine(data.lineId, state, ask);
    if (line.withdrawn) return [];
    const theirs = isTheirs(line, ask.person, data.childId, decidesThemself(state.circle, ask.today));
    if (!theirs && !leads(ask))
      refuse('line-not-yours', 'This line is somebody else’s. Please tell the SENCO, who can take it off the page.', {
        lineId: data.lineId,
      });
    if (!theirs && data.reason === null)
      refuse('reason-missing', 'Please say why: whoever added this line is told the reason.', { lineId: data.lineId });
    return [{ type: 'ProfileLineWithdrawn', data }];
  },
  PublishProfile: (data, state, ask) => {
    const ids = [...new Set(data.lines)];
    const lines = inPageOrder(ids.map((id) => knownLine(id, state, ask)));
    fitForThePage(lines, state);
    isAgreed(data, lines, state, ask);
    fits(lines);
    const withoutChild = lines.some((one) => one.speaker.as === 'child') ? null : data.withoutChild;
    const page = {
      version: state.profile.version + 1,
      lines: lines.map((one) => one.lineId),
      asked: [...new Set(data.asked)],
      withoutChild,
    };
    return [{ type: 'ProfilePublished', data: { ...data, ...page } }];
  },
};

export const profileDecider: Decider<ProfileState, ProfileCommand, ProfileEvent, ChildEvent | AboutInputs | ProfileEvent> = {
  initialState: { ...emptyFile, profile: noProfile },
  fold: both(fileFold, within('profile', profileFold as Fold<Profile, ProfileEvent | AboutInputs>)),
  decide,
};
