import { randomUUID } from 'node:crypto';
import { agencies, idOf, type Who } from './attack-people.ts';
import { ownOf, parents, staff, type Home, type Spoken } from './attack-homes.ts';
import { day, summer, withBeside } from './attack-settlement.ts';
import type { World } from './attack-world.ts';

type Agency = keyof typeof agencies;
const everything = ['family-views', 'child-views', 'school-notes', 'decisions'] as const;
export const asBoth: readonly Who[] = [...withBeside('mum'), ...withBeside('dad'), ...staff];

interface Request {
  readonly name: string;
  readonly act: string;
  readonly family: 'permission' | 'data';
  readonly asked: readonly Who[];
  readonly may: readonly Who[];
  /** Who meets its id as that under which something stands, and nothing else of it. */
  readonly mayId?: readonly Who[];
  readonly agency?: Agency;
  readonly scope?: readonly string[];
  readonly lastDay?: string;
}

/** Asks for a consent in words of which each can be recognised. */
export const requests = async (world: World, { childId }: Home, one: Request): Promise<string> => {
  const { words } = world.secrets;
  const consentId = randomUUID() as string;
  world.secrets.keep(consentId, `id of the consent “${one.name}”`, [...one.may, ...(one.mayId ?? [])]);
  const said = (what: string) => words(`${what} of the consent “${one.name}”`, one.may);
  await world.deed(
    'senco',
    'consent/request-consent',
    {
      ...{ childId, consentId, family: one.family, act: one.act, agencyId: one.agency ? agencies[one.agency] : null },
      ...{ purpose: said('purpose'), recipients: [said('recipient')], scope: one.scope ?? [], shares: said('shares') },
      ...{ from: day, lastDay: one.lastDay ?? summer, language: 'en', words: { version: `${one.act} 1`, text: said('text') } },
      ...{ asked: one.asked.map((who) => idOf[who]), needs: 'one' },
    },
    { name: `the consent “${one.name}”`, may: one.may },
  );
  return consentId;
};

export const answers = async (world: World, { childId }: Home, who: Who, consentId: string, how: string): Promise<void> => {
  const name = `what ${who} said when ${how} was asked`;
  const words = world.secrets.words(name, ownOf(who));
  await world.deed(who, `consent/${how}-consent`, { childId, consentId, words }, { name, may: ownOf(who) });
};

const asks = async (world: World, { childId }: Home, who: Who, consentId: string): Promise<void> => {
  const questionId = randomUUID();
  const own = ownOf(who);
  const { words } = world.secrets;
  world.secrets.keep(questionId, `id of a question of ${who}`, own);
  const about = { childId, consentId, questionId };
  const name = `question of ${who}`;
  await world.deed(who, 'consent/ask-about-consent', { ...about, words: words(name, own) }, { name, may: own });
  const answer = `answer to the question of ${who}`;
  await world.deed('senco', 'consent/answer-about-consent', { ...about, words: words(answer, own) }, { name: answer, may: own });
};

const both: readonly Who[] = ['mum', 'dad'];
/** Who of an agency comes in at all on the day of the attack. */
const openTo = (agency: Agency): readonly Who[] => (agency === 'beacon' || agency === 'harbour' ? [agency] : []);

/** Permissions for four agencies, to refer and to share, to which both parents say yes. */
const permissions = async (world: World, home: Home): Promise<Record<Agency, string>> => {
  const scopes: Record<Agency, readonly string[]> = {
    beacon: everything,
    harbour: ['school-notes'],
    ended: ['school-notes'],
    withdrawn: ['school-notes'],
  };
  const referring: Partial<Record<Agency, string>> = {};
  for (const [agency, scope] of Object.entries(scopes) as [Agency, readonly string[]][]) {
    for (const act of ['referral', 'sharing'] as const) {
      const name = `${act} to ${agency}`;
      const id = await requests(world, home, {
        name,
        act,
        family: 'permission',
        asked: both,
        may: asBoth,
        mayId: ['worker', ...openTo(agency)],
        agency,
        scope,
      });
      for (const who of both) await answers(world, home, who, id, 'give');
      if (act === 'referral') referring[agency] = id;
    }
  }
  return referring as Record<Agency, string>;
};

/** All that is asked: of both, and of each alone. Answers the permission that is withdrawn in the morning. */
export const consents = async (world: World, home: Home): Promise<string> => {
  const { withdrawn } = await permissions(world, home);
  const disputed = await requests(world, home, { name: 'an app', act: 'outside-app', family: 'data', asked: both, may: asBoth });
  await answers(world, home, home.hidden, disputed, 'give');
  await answers(world, home, home.other, disputed, 'decline');
  const reason = world.secrets.words('why school goes ahead', ['senco', 'head']);
  await world.deed('senco', 'consent/uphold-consent', { childId: home.childId, consentId: disputed, reason });
  const acts = { mum: 'publish-image', dad: 'keep-recording' } as Partial<Record<Who, string>>;
  for (const who of both) {
    const may = [...withBeside(who), ...staff];
    const alone = await requests(world, home, {
      name: `of ${who} alone`,
      act: acts[who]!,
      family: 'data',
      asked: [who],
      may,
      lastDay: '2026-10-07',
    });
    await asks(world, home, who, alone);
    if (who === home.hidden) await answers(world, home, who, alone, 'give');
    await asks(world, home, who, disputed);
  }
  return withdrawn;
};

const shares = async (
  world: World,
  { childId }: Home,
  referralId: string,
  one: Spoken,
  may: readonly Who[],
  childAsked: string | null = null,
) => {
  const shareId = randomUUID();
  world.secrets.keep(shareId, `id of a share of ${one.by}`, may);
  await world.deed('senco', 'referral/share-with-agency', {
    childId,
    referralId,
    shareId,
    inputId: one.inputId,
    decisionId: null,
    childAsked,
  });
};

export interface Shared {
  /** What each agency may read of what was said. */
  readonly with: Readonly<Partial<Record<Agency, readonly Spoken[]>>>;
  readonly lastDay?: string;
}

/** Refers the child to an agency and shares what that agency may read. */
export const refers = async (world: World, home: Home, agency: Agency, some: readonly Spoken[], lastDay = summer): Promise<string> => {
  const { childId } = home;
  const { words } = world.secrets;
  const referralId = randomUUID() as string;
  const open = openTo(agency);
  const may = [...parents, ...staff, ...open];
  world.secrets.keep(referralId, `id of the referral to ${agency}`, may);
  const said = (what: string) => words(`${what} of the referral to ${agency}`, may);
  const scope = agency === 'beacon' ? everything : ['school-notes'];
  const data = {
    childId,
    referralId,
    agencyId: agencies[agency],
    reason: said('reason'),
    questions: said('questions'),
    scope,
    from: day,
    lastDay,
  };
  await world.deed('senco', 'referral/make-referral', data, { name: `the referral to ${agency}`, may });
  for (const one of some) {
    const kid = one.by === home.kid;
    const asked = kid ? words('how the child was asked', ['senco']) : null;
    const seenBy = one.by === 'osei' ? may : [...(kid ? [] : withBeside(one.by)), ...staff, ...open];
    await shares(world, home, referralId, one, seenBy, asked);
  }
  return referralId;
};

/** A meeting under a referral: where it is may say where somebody lives. */
export const meets = async (world: World, { childId, hidden }: Home, referralId: string): Promise<void> => {
  const { words } = world.secrets;
  const may: readonly Who[] = [hidden, ...staff, 'beacon'];
  const [where, note] = [words('where a meeting is', may), words('note of a meeting', may)];
  const appointmentId = randomUUID();
  const data = {
    childId,
    referralId,
    appointmentId,
    kind: 'appointment',
    on: '2026-10-14',
    at: '10:00',
    where,
    personId: idOf.beacon,
    note,
  };
  await world.deed('senco', 'referral/arrange-appointment', data);
  const gone = { ...data, appointmentId: randomUUID(), where: words('where a cancelled meeting was', may) };
  await world.deed('senco', 'referral/arrange-appointment', gone);
  const reason = words('why a meeting was cancelled', [...parents, ...staff, 'beacon']);
  await world.deed('senco', 'referral/cancel-appointment', { childId, referralId, appointmentId: gone.appointmentId, reason });
};
