import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { signOf } from '../kernel/ledger/notes.ts';
import { rotateKey as rotated } from '../kernel/ledger/rotation.ts';
import type { Settings } from '../kernel/settings.ts';
import { Vault } from '../kernel/vault/vault.ts';
import { type Telling, WrongUse } from './telling.ts';

/** `rotate-key`, beside an open house or a closed one. @param patience in milliseconds, for an open one. @throws WrongUse */
export const rotateKey = async (settings: Settings, telling: Telling, patience?: number): Promise<void> => {
  if (!existsSync(join(settings.dataDir, 'vault.sqlite'))) throw new WrongUse(`There is no house in ${settings.dataDir}: no vault.`);
  const vault = new Vault({ dir: settings.dataDir, masterKey: settings.HEARD_MASTER_KEY });
  try {
    telling.say('Asking the house for another key of its log …');
    const note = await rotated(vault, patience);
    if (note === null) {
      telling.say('The house is not running. It takes another key when it next starts, before it signs anything.');
      return;
    }
    const [, , key = ''] = note.split('\n');
    telling.say(`Another key signs from now on; the old one signed that it does, and signs nothing any more.`);
    telling.say(`Its sign is ${signOf(key)}. Whoever is a witness for this log needs the new key in WITNESS_FOR, beside the old one:`);
    telling.say(key);
  } finally {
    vault.close();
  }
};
