/**
 * Makes a checkout ready: packages installed, API and portal built, each only when it is missing or older than its sources.
 * Runs on any Node from 20 on; what it installs brings Node 24 for everything that follows.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { makeVerifier, verifierFile } from './verifier.js';
import { makeVoice, voiceFolder } from './voice.js';

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const bin = join(root, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };

/** Runs a command of the project; ends this process with its code when it fails. */
export const run = (command, args, options = {}) => {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...options.env }, ...options.spawn });
  if (result.error) throw result.error;
  if (result.status !== 0 && !options.mayFail) process.exit(result.status ?? 1);
  return result.status ?? 1;
};

const newest = (path) => {
  const file = join(root, path);
  if (!existsSync(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    stat.mtimeMs,
    ...readdirSync(file, { withFileTypes: true })
      .filter((one) => !['node_modules', 'dist', '.angular'].includes(one.name))
      .map((one) => newest(join(path, one.name))),
  );
};

const stamped = (name) => newest(join('dist', `.${name}`));
const stamp = (name) => {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', `.${name}`), '');
};

const once = (name, sources, why, make) => {
  if (stamped(name) > Math.max(...sources.map(newest))) return;
  console.log(why);
  make();
  stamp(name);
};

export const install = () => {
  const installed = newest('node_modules/.package-lock.json');
  if (installed >= newest('package-lock.json') && existsSync(join(bin, 'node'))) return;
  console.log('Installing packages (about a minute, once) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
};

export const buildApi = () =>
  once('api', ['apps/api/src', 'nest-cli.json', '.swcrc', 'package-lock.json'], 'Building the API …', () => {
    rmSync(join(root, 'apps/api/dist'), { recursive: true, force: true });
    run('nest', ['build'], { spawn: { stdio: ['ignore', 'ignore', 'inherit'] } });
  });

export const buildVoice = () => {
  if (newest(voiceFolder) > Math.max(...['tools/voice.js', 'package-lock.json'].map(newest))) return;
  console.log('Making the voice that reads aloud …');
  makeVoice(root);
};

export const buildPortal = () => {
  buildVoice();
  once('portal', ['apps/portal', 'libs/domain/src', 'package-lock.json'], 'Building the portal …', () => {
    run('ng', ['build'], {
      spawn: { cwd: join(root, 'apps/portal'), stdio: ['ignore', 'ignore', 'inherit'] },
      env: { NG_CLI_ANALYTICS: 'false' },
    });
  });
};

const servedVerifier = 'dist/portal/browser/heard-verify.html';

/** The page that checks without the house, and a copy of it for whoever takes it from here. */
export const buildVerifier = () => {
  if (newest(verifierFile) <= Math.max(...['apps/verifier', 'tools/verifier.js', 'package-lock.json'].map(newest))) {
    console.log('Making the page that checks receipts …');
    makeVerifier(root);
  }
  if (newest(servedVerifier) < newest(verifierFile)) copyFileSync(join(root, verifierFile), join(root, servedVerifier));
};

export const ready = () => {
  install();
  buildApi();
  buildPortal();
  buildVerifier();
};
