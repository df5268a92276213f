import { Opening } from '../../apps/api/src/setup/opening.ts';
import { OpenedHouse } from './house.ts';
import { names, settle } from './small-school.ts';

/** A house in a process of its own, on the folder that `DATA_DIR` names; tells its parent the address and everybody's cookie. */
const house = await OpenedHouse.at(process.env['DATA_DIR']!, { LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent' });
if (house.get(Opening).isNeeded()) await settle(house.house);
const cookies = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await house.cookieOf(name)])));
process.send?.({ url: house.url, cookies });
