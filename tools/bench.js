/** `npm run bench`: builds what is missing, then measures with Node 24. */
import { chromium } from './chromium.js';
import { ready, run } from './ready.js';

ready();
run('node', ['--disable-warning=ExperimentalWarning', 'tests/performance/bench.ts', ...process.argv.slice(2)], {
  env: { CHROMIUM: chromium() ?? '' },
});
