/**
 * `npm start` opens the invented school with its story; `npm start -- --empty` opens an empty house and walks its first SENCO in.
 * Variables: see the table in README.md.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ready, root } from './ready.js';

const known = ['--empty'];
const args = process.argv.slice(2);
const unknown = args.find((arg) => !known.includes(arg));
if (unknown) {
  console.error(`${unknown} is not known here. There is only: ${known.join(', ')}`);
  process.exit(2);
}

ready();
const empty = args.includes('--empty');
const env = {
  ...process.env,
  HEARD_DEMO: process.env.HEARD_DEMO ?? (empty ? '0' : '1'),
  DATA_DIR: process.env.DATA_DIR ?? (empty ? 'data/school' : 'data/demo'),
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
};
const house = spawn(join(root, 'node_modules/.bin/node'), ['--disable-warning=ExperimentalWarning', 'apps/api/dist/api/src/main.js'], {
  cwd: root,
  stdio: 'inherit',
  env,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => house.kill(signal));
house.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
