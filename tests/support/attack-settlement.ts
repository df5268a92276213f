import { agencies, alder, bracken, files, idOf, schoolOf, type Who } from './attack-people.ts';
import type { World } from './attack-world.ts';

/** The day on which all of it is written, and the day after, on which it is attacked: what was to end has ended at the midnight between. */
export const day = '2026-09-07';
export const nextDay = '2026-09-08';
export const summer = '2027-07-21';

const lead: readonly Who[] = ['senco', 'head'];
const staffOf: Partial<Record<Who, readonly [role: string, classes: readonly string[]]>> = {
  osei: ['educator', ['Kestrels']],
  lark: ['educator', ['Herons']],
  guard: ['educator', ['Owls']],
  senco: ['senco', []],
  head: ['head', []],
  vale: ['senco', []],
};
const professionals: readonly (readonly [Who, keyof typeof agencies, string | null])[] = [
  ['beacon', 'beacon', null],
  ['left', 'beacon', day],
  ['harbour', 'harbour', null],
  ['ended', 'ended', null],
  ['withdrawn', 'withdrawn', null],
];
const kinds = {
  beacon: 'speech-and-language',
  harbour: 'educational-psychology',
  ended: 'mental-health',
  withdrawn: 'occupational-therapy',
} as const;

const openSchools = async (world: World): Promise<void> => {
  const schools = [
    [alder, 'Alderbrook Primary', '900001'],
    [bracken, 'Brackenhill Primary', '900002'],
  ] as const;
  for (const [schoolId, name, urn] of schools)
    await world.outside('operator', 'school', 'OpenSchool', { schoolId, name, urn, closures: [] }, schoolId);
  for (const [who, [role, classes]] of Object.entries(staffOf) as [Who, readonly [string, readonly string[]]][]) {
    const schoolId = schoolOf(who);
    const everybody: readonly Who[] = who === 'vale' ? ['vale'] : [...lead, 'osei', 'lark', 'guard'];
    const name = world.secrets.words(`full name of ${who}`, everybody);
    const data = { schoolId, personId: idOf[who], name, called: `Ms ${who}`, role, classes, from: '2026-09-01' };
    await world.outside('operator', 'school', 'AppointStaff', data, schoolId);
  }
};

const openAgencies = async (world: World): Promise<void> => {
  for (const [name, kind] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
    const data = { schoolId: alder, agencyId: agencies[name], name: `${name} service`, kind };
    await world.deed('senco', 'agency/register-agency', data);
  }
  for (const [who, agency, lastDay] of professionals) {
    const called = world.secrets.words(`full name of the professional ${who}`, lead);
    const data = { schoolId: alder, agencyId: agencies[agency], personId: idOf[who], name: called, called: `Dr ${who}` };
    await world.deed('senco', 'agency/admit-professional', { ...data, profession: 'therapist', from: '2026-09-01', lastDay });
  }
};

const child = (world: World, childId: string, by: Who, called: string, className: string, may: readonly Who[]) =>
  world.deed(by, 'child/enrol-child', {
    ...{ childId, schoolId: schoolOf(by), called, dateOfBirth: '2018-11-03', upn: null, sen: { provision: 'K', needs: ['SLCN'] } },
    name: world.secrets.words(`full name of the child ${called}`, may),
    place: { yearGroup: '3', className },
  });

/** Who reads somebody's own words as that person does. */
export const withBeside = (who: Who): readonly Who[] => (({ mum: ['mum', 'dara'], dad: ['dad', 'sol'] })[who as string] as never) ?? [who];

const adult = async (world: World, childId: string, who: Who, relationship: string, staff: readonly Who[], by: Who): Promise<void> => {
  const name = world.secrets.words(`full name of ${who} around ${childId.slice(-2)}`, [...withBeside(who), ...staff], who !== 'barred');
  const parental = { parentalResponsibility: 'yes', writes: 'en', from: '2018-11-03' };
  await world.deed(by, 'child/record-relationship', {
    ...{ childId, personId: idOf[who], name, called: `${who} by name`, relationship, ...parental },
  });
};

const supporter = async (world: World, childId: string, who: Who, kind: string, beside: Who | null, lastDay = summer): Promise<void> => {
  const taught: readonly Who[] = [...lead, 'osei'];
  const name = world.secrets.words(`full name of ${who} around ${childId.slice(-2)}`, [who, ...taught]);
  const data = { childId, personId: idOf[who], name, called: `${who} by name`, kind, beside: beside && idOf[beside] };
  await world.deed('senco', 'child/record-supporter', { ...data, from: '2026-09-01', lastDay });
};

const circleOf = async (world: World, childId: string): Promise<void> => {
  const taught: readonly Who[] = [...lead, 'osei'];
  for (const [who, relationship] of [
    ...([
      ['mum', 'mother'],
      ['dad', 'father'],
      ['barred', 'step-parent'],
      ['former', 'carer'],
    ] as const),
  ])
    await adult(world, childId, who, relationship, taught, 'senco');
  await supporter(world, childId, 'dara', 'sendiass', 'mum');
  await supporter(world, childId, 'sol', 'advocate', 'dad');
  await supporter(world, childId, 'past', 'sendiass', 'mum', day);
  await supporter(world, childId, 'worker', 'social-worker', null);
  await supporter(world, childId, 'interpreter', 'interpreter', null);
};

/** Two schools, their staff, four children and everybody around them, four agencies and who works for them. */
export const settle = async (world: World): Promise<void> => {
  await openSchools(world);
  await world.settled();
  await openAgencies(world);
  const family: readonly Who[] = ['mum', 'dad', 'dara', 'sol', 'worker', 'osei', ...lead];
  const referred: readonly Who[] = ['beacon', 'harbour'];
  await child(world, files.rowan, 'senco', 'Rowan', 'Kestrels', [...family, ...referred, 'rowan', 'guard']);
  await child(world, files.fern, 'senco', 'Fern', 'Kestrels', [...family, ...referred, 'fern', 'guard']);
  await child(world, files.ada, 'senco', 'Ada', 'Herons', [...lead, 'lark', 'ada', 'adasMum', 'guard']);
  await child(world, files.wren, 'vale', 'Wren', 'Larks', ['vale', 'wrensMum']);
  await circleOf(world, files.rowan);
  await circleOf(world, files.fern);
  await adult(world, files.ada, 'adasMum', 'mother', ['senco', 'lark'], 'senco');
  await adult(world, files.ada, 'head', 'father', ['senco', 'lark'], 'senco');
  await adult(world, files.ada, 'guard', 'other', ['senco', 'lark'], 'senco');
  await adult(world, files.wren, 'wrensMum', 'mother', ['vale'], 'vale');
  await world.settled();
};
