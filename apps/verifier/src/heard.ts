#!/usr/bin/env node
/** `heard verify FILE…`: the same check as the page, as a command. Ends with 0 (sound), 1 (tampered with) or 2 (cannot be checked). */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { printed } from './printed.ts';
import { fileOf, verify, type FileGiven, type Verdict } from './verify.ts';
import { type Outcome } from './words.ts';

const usage = `heard verify FILE… [--key KEY] [--witness KEY] [--json]

Checks receipts (.tlog-proof), logs of a child (.jsonl) and signed roots of Heard,
together, without Heard and without a network.

  --key KEY      a key of school, or its sign XXXX-XXXX-XXXX-XXXX, as you have it
                 from elsewhere (your letter); may be given more than once
  --witness KEY  the key of a witness; may be given more than once
  --json         the whole verdict as JSON

Ends with 0 when everything is sound, 1 when something was tampered with,
2 when it cannot be checked.
`;
const codes: Readonly<Record<Outcome, number>> = { sound: 0, tampered: 1, unreadable: 2 };

const out = (text: string): void => void process.stdout.write(text);
const refuse = (why: string): never => {
  process.stderr.write(`${why}\n\n${usage}`);
  process.exit(2);
};

/** Two files of one name in two folders keep their folders. */
const nameOf = (path: string, paths: readonly string[]): string =>
  paths.filter((one) => basename(one) === basename(path)).length > 1 ? path : basename(path);

/** A file that is not there is as one that is empty: the others are checked all the same. */
const read = (path: string, name: string): FileGiven => {
  try {
    return fileOf(name, readFileSync(path));
  } catch {
    return { name, text: '' };
  }
};

const asked = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        witness: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
};

const weigh = (files: readonly FileGiven[], keys: readonly string[], witnesses: readonly string[]): Verdict => {
  try {
    return verify(files, { keys, witnesses });
  } catch (error) {
    if (error instanceof RangeError) return refuse(error.message);
    throw error;
  }
};

const { values, positionals } = asked();
const [command, ...paths] = positionals;
if (values.help) {
  out(usage);
  process.exit(0);
}
if (command !== 'verify') refuse(command === undefined ? 'Nothing was asked.' : `There is no “${command}” here.`);
if (paths.length === 0) refuse('No file was given.');
const files = [...new Set(paths)].map((path) => read(path, nameOf(path, paths)));
const verdict = weigh(files, values.key ?? [], values.witness ?? []);
out(values.json ? `${JSON.stringify(verdict, null, 2)}\n` : printed(verdict));
process.exitCode = codes[verdict.outcome];
