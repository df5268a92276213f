import { randomUUID } from 'node:crypto';
import { asBoth, requests } from './attack-consents.ts';
import { staff, type Home } from './attack-homes.ts';
import { idOf, lead, type Who } from './attack-people.ts';
import { day } from './attack-settlement.ts';
import type { World } from './attack-world.ts';

const logged = 'stays in the log: no page shows it';

/** What was begun by mistake and ended again, each with the reason that somebody wrote down for it. */
export const endings = async (world: World, home: Home): Promise<void> => {
  const { childId } = home;
  const { words } = world.secrets;
  const asked = { name: 'a request that was taken back', act: 'image', family: 'permission' } as const;
  const consentId = await requests(world, home, { ...asked, asked: ['mum', 'dad'], may: asBoth });
  const reason = words('why a request was taken back', asBoth);
  await world.deed('senco', 'consent/close-consent', { childId, consentId, reason }, { name: 'taking a request back', may: asBoth });

  const hidden = { childId, personId: idOf.former };
  await world.deed('senco', 'child/hide-location', hidden, { name: 'hiding a carer', may: lead });
  await world.deed('senco', 'child/show-location', { ...hidden, reason: words('why a carer may be found again', ['senco']) });

  const one = { childId, personId: idOf.stranger, called: 'Nobody by name', kind: 'advocate', beside: idOf.mum };
  const name = words('full name of a supporter by mistake', staff, logged);
  await world.deed('senco', 'child/record-supporter', { ...one, name, from: day, lastDay: day });
  await world.deed('senco', 'child/end-supporter', {
    ...{ childId, personId: idOf.stranger, on: day },
    reason: words('why a supporter was none', ['senco']),
  });
  await holds(world, childId, [...lead, 'guard']);
};

/** A reason why a file is kept: for whoever leads or safeguards, and is not of the child’s family. */
export const holds = async (world: World, childId: string, may: readonly Who[]): Promise<void> => {
  const holdId = randomUUID() as string;
  world.secrets.keep(holdId, `id of a hold on ${childId}`, may);
  await world.deed('senco', 'retention/place-hold', { childId, holdId, ground: 'complaint' });
};
