/** After the attack suite: one line with all of its numbers. Said on stderr, where test results are said. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const number = (value) => value.toLocaleString('en');
const sum = (parts, name) => parts.reduce((all, part) => all + part[name], 0);
const most = (parts, name) => Math.max(...parts.map((part) => part[name]));

/** @param parts what `tests/support/attack-count.ts` laid down, one each */
export const lineOf = (parts) => {
  const doors = new Set(parts.flatMap((part) => part.doors)).size;
  const size = `${doors} doors × ${most(parts, 'people')} people × ${most(parts, 'secrets')} secrets`;
  const work = `${number(sum(parts, 'requests'))} requests, ${number(sum(parts, 'bytes'))} bytes`;
  return `attack: ${size}; ${work} searched for ${number(most(parts, 'tokens'))} tokens; leaks ${sum(parts, 'leaks')}`;
};

export default () => {
  const lying = process.env.HEARD_ATTACK;
  if (!lying || !existsSync(lying)) return;
  const parts = readFileSync(lying, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  process.stderr.write(`\n${lineOf(parts)}\n`);
  rmSync(dirname(lying), { recursive: true, force: true });
};
