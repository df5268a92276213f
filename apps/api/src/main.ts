import 'reflect-metadata';
import { join } from 'node:path';
import { openHouse } from './house.ts';
import { settingsFrom } from './kernel/settings.ts';
import { FirstKey } from './setup/first-key.ts';
import { Opening } from './setup/opening.ts';

const say = (line = ''): void => void process.stdout.write(`${line}\n`);

const start = async (): Promise<void> => {
  const settings = settingsFrom(process.env);
  const portal = join(process.cwd(), 'dist/portal/browser');
  const house = await openHouse(settings, { portal });
  house.app.enableShutdownHooks();
  await house.app.listen(settings.PORT, settings.HOST);
  const address = (await house.url()).replace('127.0.0.1', 'localhost');
  say(`Heard is open at ${address}`);
  if (house.app.get(Opening).isNeeded())
    say(`There is no school yet. Open ${address}/setup and type this code: ${house.app.get(FirstKey).code}`);
};

start().catch((error: unknown) => {
  process.stderr.write(`Heard could not start.\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
