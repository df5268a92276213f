/** Finds a Chromium for the journeys, or brings one: Debian's where it may, else Playwright's, else says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './ready.js';

const named = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/usr/local/bin');

const playwrights = () => {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const found = readdirSync(cache).filter((name) => name.startsWith('chromium-'));
  return found.flatMap((name) => ['chrome-linux/chrome', 'chrome-linux64/chrome'].map((path) => join(cache, name, path)));
};

const find = () =>
  [process.env.CHROMIUM, ...folders.flatMap((folder) => named.map((name) => join(folder, name))), ...playwrights()].find(
    (path) => path && existsSync(path),
  );

const quietly = (command, args) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** The path of a Chromium, or null with a sentence on standard error. */
export const chromium = () => {
  const here = find();
  if (here) return here;
  console.log('No Chromium is here: bringing one for the journeys …');
  const root = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (root && quietly('apt-get', ['update', '-qq'])) quietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  if (!find()) quietly('npx', ['playwright-core', 'install', 'chromium']);
  const brought = find();
  if (!brought)
    console.error(
      'The journeys need a Chromium. Please install one (on Debian: apt-get install chromium) or name it in CHROMIUM=/path/to/chromium.',
    );
  return brought ?? null;
};
