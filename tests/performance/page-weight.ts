import { chromium } from 'playwright-core';

/** Bytes of script over the wire until a parent's first page stands, counted by the browser; null where there is no browser. */
export const scriptBytes = async (url: string): Promise<number | null> => {
  const executablePath = process.env['CHROMIUM'];
  if (!executablePath) return null;
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })).newPage();
    await page.goto(`${url}/api/health/live`);
    await page.evaluate(async () => {
      const { people } = (await (await fetch('/api/demo/people')).json()) as { people: { as: string; personId: string }[] };
      const personId = people.find((one) => one.as === 'parent')?.personId;
      await fetch('/api/demo/enter', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId }),
      });
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const scripts = new Set<string>();
    let bytes = 0;
    session.on('Network.responseReceived', (seen) => void (seen.type === 'Script' && scripts.add(seen.requestId)));
    session.on('Network.loadingFinished', (seen) => void (scripts.has(seen.requestId) && (bytes += seen.encodedDataLength)));
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    return bytes;
  } finally {
    await browser.close();
  }
};
