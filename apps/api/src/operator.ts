import 'reflect-metadata';
import { settingsFrom } from './kernel/settings.ts';
import { asked, help } from './operator/asked.ts';
import { Telling, WrongUse } from './operator/telling.ts';

const complain = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof WrongUse ? 2 : 1;
};

/** What was typed after `npm run heard --`. */
const answer = async (args: readonly string[]): Promise<void> => {
  if (args.length === 0 || args.includes('--help')) return void process.stdout.write(help);
  const telling = new Telling(process.stdout);
  try {
    await asked(args, settingsFrom(process.env), telling);
  } finally {
    telling.close();
  }
};

await answer(process.argv.slice(2)).catch(complain);
