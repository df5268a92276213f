/** `npm test`: everything, fast first, the browser last. Ends with `N passed, N failed` on a line of its own. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.js';
import { install, root } from './ready.js';

install();
const bin = join(root, 'node_modules/.bin');
const env = {
  ...process.env,
  PATH: `${bin}:${process.env.PATH}`,
  NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
};
const folder = mkdtempSync(join(tmpdir(), 'heard-test-'));
const counts = { passed: 0, failed: 0 };

const timed = (name, work) => {
  const began = Date.now();
  console.log(`\n— ${name}`);
  work();
  console.log(`— ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
};

const check = (name, [command, ...args]) => {
  const began = Date.now();
  return new Promise((done) => {
    execFile(join(bin, command), args, { cwd: root, env, maxBuffer: 1e8 }, (failure, out, complaints) => {
      counts[failure ? 'failed' : 'passed'] += 1;
      process.stdout.write(out + complaints);
      console.log(`— ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s${failure ? ', failed' : ''}`);
      done();
    });
  });
};

/** Two at a time in this order, the longest first; each is heard when it is done. */
const checks = async (all) => {
  const left = Object.entries(all);
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) await check(...next);
  };
  await Promise.all([lane(), lane()]);
};

/** Two files at a time; faults one by one, for there a server is killed in the middle of its work. */
const jest = (name, projects, workers = '--maxWorkers=2') =>
  timed(name, () => {
    const report = join(folder, `${projects.join('-')}.json`);
    const args = ['--selectProjects', ...projects, '--json', `--outputFile=${report}`, '--testLocationInResults=false', workers];
    const { status } = spawnSync(join(bin, 'jest'), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env });
    const told = read(report);
    counts.passed += told.numPassedTests;
    counts.failed += told.numFailedTests + told.numRuntimeErrorTestSuites + (status !== 0 && told.success ? 1 : 0);
  });

const read = (report) => {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0, success: false };
  }
};

await checks({
  lint: ['eslint', '.'],
  builds: ['node', '-e', "import('./tools/ready.js').then((it) => it.ready())"],
  format: ['prettier', '--check', '--log-level=warn', '.'],
  types: ['tsc', '-p', 'tsconfig.json'],
  'types of the verifier’s page': ['tsc', '-p', 'apps/verifier/tsconfig.json'],
  'types of the portal': ['ngc', '-p', 'apps/portal/tsconfig.json', '--noEmit'],
});
jest('domain, verifier, house and event store contract', ['domain', 'verifier', 'house', 'contracts']);
jest('api over HTTP', ['api']);
jest('attack', ['attack']);
jest('portal', ['portal']);
jest('faults', ['faults'], '--runInBand');
const browser = chromium();
if (browser) {
  env.CHROMIUM = browser;
  jest('journeys in a browser', ['journeys']);
} else counts.failed += 1;

rmSync(folder, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
