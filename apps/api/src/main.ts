import 'reflect-metadata';
import { join } from 'node:path';
import { DEMO_PEOPLE, type DemoPerson } from './account/demo-people.ts';
import { openHouse } from './house.ts';
import { settingsFrom } from './kernel/settings.ts';
import { FirstKey } from './setup/first-key.ts';
import { Opening } from './setup/opening.ts';
import { Storyteller } from './story/storyteller.ts';

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** One line that is written over, on a terminal; every so often a line of its own elsewhere. */
const tell = (line: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${line}`);
};

const waysIn = (people: readonly DemoPerson[], address: string): string =>
  [
    '',
    'This is a demonstration: the school and everybody in it are invented.',
    `Choose who you are at ${address}/demo`,
    ...people.map((one) => `  ${one.name} — ${one.line}`),
    '',
  ].join('\n');

const start = async (): Promise<void> => {
  const settings = settingsFrom(process.env);
  const portal = join(process.cwd(), 'dist/portal/browser');
  const house = await openHouse(settings, { portal, progress: ({ done }) => tell(`Reading the log: ${done} events`) });
  house.app.enableShutdownHooks();
  if (settings.demo)
    await house.app.get(Storyteller).tell((done, of, day) => tell(`Telling the story of Alderbrook: ${day}, ${done} of ${of}`));
  await house.app.listen(settings.PORT, settings.HOST);
  const address = (await house.url()).replace('127.0.0.1', 'localhost');
  say(`\nHeard is open at ${address}`);
  if (settings.demo) say(waysIn(house.app.get<DemoPerson[]>(DEMO_PEOPLE), address));
  if (house.app.get(Opening).isNeeded())
    say(`There is no school yet. Open ${address}/setup and type this code: ${house.app.get(FirstKey).code}`);
};

start().catch((error: unknown) => {
  process.stderr.write(`Heard could not start.\n${error instanceof Error ? error.message : String(error)}\n`);
  // What was opened before the failure (the log's thread) would keep the process for ever.
  process.exit(1);
});
