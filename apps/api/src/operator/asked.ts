import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Settings } from '../kernel/settings.ts';
import { backup } from './backup.ts';
import { rebuild } from './rebuild.ts';
import { restore } from './restore.ts';
import { rotateKey } from './rotate-key.ts';
import { type Telling, WrongUse } from './telling.ts';
import { verify } from './verify.ts';

export const help = `For whoever runs Heard. Settings are those of the server (DATA_DIR, HEARD_MASTER_KEY …). Nothing here asks a question.

  backup FOLDER        copies the log, accounts, keys and attachments into a new folder in FOLDER, while the house runs
  restore BACKUP       puts a backup into an empty data folder
    --to DIR             into this folder instead of DATA_DIR
    --master-key-file F  the master key, from where you keep it
    --test               only looks whether it could be put back: do this now and then
  verify [FILE…]       reads every event and says what was altered, removed, inserted or reordered; also while the house runs
    --deep               opens every attachment too, and checks every page and index
    FILE                 receipts, children’s logs, checkpoints or manifests of backups from outside, to be held against the log
  rebuild              folds the tables anew, while the house is stopped
  rotate-key           lets another key sign the log, whether the house runs or not: both keys sign that it does

Ends with 0 when it is done and all is sound, 1 when something is not sound or was refused, 2 when it was asked wrongly or
something cannot be read. Receipts can be checked without any house: npx heard verify FILE
What to keep where, and why: docs/operating.md
`;

const taken = (args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new WrongUse(cause instanceof Error ? cause.message : String(cause), { cause });
  }
};

const only = (name: string, positionals: readonly string[], what: string): string => {
  const [one, ...more] = positionals;
  if (one === undefined || more.length > 0) throw new WrongUse(`${name} wants ${what}, and nothing else. See: --help`);
  return resolve(one);
};

/** Paths are those of whoever asks, from where they stand. @throws Refusal, WrongUse */
export const asked = async (args: readonly string[], settings: Settings, telling: Telling): Promise<void> => {
  const [name, ...rest] = args;
  switch (name) {
    case 'backup':
      await backup(settings, only(name, taken(rest, {}).positionals, 'the folder for backups'), telling);
      return;
    case 'restore': {
      const { positionals, values } = taken(rest, {
        to: { type: 'string' },
        'master-key-file': { type: 'string' },
        test: { type: 'boolean' },
      });
      const {
        to = settings.dataDir,
        'master-key-file': file,
        test = false,
      } = values as { to?: string; 'master-key-file'?: string; test?: boolean };
      const from = only(name, positionals, 'the folder of one backup');
      return restore(settings, { backup: from, to: resolve(to), masterKeyFile: file === undefined ? null : resolve(file), test }, telling);
    }
    case 'verify': {
      const { positionals, values } = taken(rest, { deep: { type: 'boolean' } });
      return verify(settings, { deep: values['deep'] === true, files: positionals.map((one) => resolve(one)) }, telling);
    }
    case 'rebuild':
      if (rest.length > 0) throw new WrongUse('rebuild wants nothing more. See: --help');
      return rebuild(settings, telling);
    case 'rotate-key':
      if (rest.length > 0) throw new WrongUse('rotate-key wants nothing more. See: --help');
      return rotateKey(settings, telling);
    default:
      throw new WrongUse(`${name ?? 'Nothing'} is not known here.\n\n${help}`);
  }
};
