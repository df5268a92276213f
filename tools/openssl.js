/** Finds the openssl command, which the specs of time stamps need, or brings Debian’s where it may. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const answers = () => spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0;

const quietly = (...args) =>
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

/** @throws Error with a sentence when there is none and none can be brought */
export const openssl = () => {
  const mayBring = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!answers() && mayBring) quietly('update', '-qq') && quietly('install', '-y', '-qq', '--no-install-recommends', 'openssl');
  if (!answers())
    throw new Error('The specs of time stamps need the openssl command. Please install it (on Debian: apt-get install openssl).');
  return 'openssl';
};
