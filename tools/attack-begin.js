/** Before the attack suite: where its parts lay down their numbers, until `attack-end.js` adds them up. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default () => {
  process.env.HEARD_ATTACK = join(mkdtempSync(join(tmpdir(), 'heard-attack-')), 'counted.jsonl');
};
