/**
 * `npm run heard -- backup|restore|verify|rebuild …`: for whoever runs it; `--help` says what each does.
 * It takes the settings of the server; paths are those of whoever asks, from where they stand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildApi, install, root } from './ready.js';

install();
buildApi();
const args = process.argv.slice(2);
// As `npm start` chooses: a school’s own data come before those of the demonstration.
const ofDemo = args[0] !== 'restore' && !existsSync(join(root, 'data/school')) && existsSync(join(root, 'data/demo'));
const env = { ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR || (ofDemo ? 'data/demo' : 'data/school')) };
const program = ['--disable-warning=ExperimentalWarning', join(root, 'apps/api/dist/api/src/operator.js'), ...args];
const cwd = process.env.INIT_CWD ?? process.cwd();
const { status } = spawnSync(join(root, 'node_modules/.bin/node'), program, { cwd, stdio: 'inherit', env });
process.exitCode = status ?? 1;
