import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

const year = 31_536_000_000;
/** Names that say what is in them: bundles by base64url, the voice by digits. */
const hashed = /[/\\](?:chunk|main|polyfills|styles|worker)-[\w-]{8}\.(?:js|css)$|-[A-Z0-9]{8}\.wasm$/;
/** The one script that makes a voice out of bytes. A page may not: it asks this worker. */
const speaks = /[/\\]worker-[A-Z0-9]{8}\.js$/;
const mayMakeCode = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
/** The page that checks receipts without the house is kept and opened from a disk: nobody runs it at the address of school. */
const keptElsewhere = /[/\\](heard-verify\.html)$/;
/** Pictures that a school has put in are shown, and never run: not even opened by their own address. */
const onlyShown = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** A file with a hash in its name is for ever; a page is kept nowhere, and nobody goes back to it as it was; the rest is asked for each time. */
const keeping = (path: string): string => {
  if (hashed.test(path)) return `public, max-age=${year / 1000}, immutable`;
  return path.endsWith('.html') ? 'no-store' : 'no-cache';
};

const setHeaders = (response: Response, path: string): void => {
  response.setHeader('Cache-Control', keeping(path));
  const kept = keptElsewhere.exec(path)?.[1];
  if (kept !== undefined) response.setHeader('Content-Disposition', `attachment; filename="${kept}"`);
  if (speaks.test(path)) response.setHeader('Content-Security-Policy', mayMakeCode);
};

/** The voice is some megabytes: it was compressed when it was built, and is not compressed again for each device. */
const voiceIn = (folder: string) => (request: Request, response: Response, next: NextFunction) => {
  const name = /^\/voice\/([\w-]+\.wasm)$/.exec(request.path)?.[1];
  const squeezed = join(folder, 'voice', `${name}.br`);
  if (name === undefined || !request.acceptsEncodings('br') || !existsSync(squeezed)) return next();
  setHeaders(response, name);
  response.setHeader('Content-Type', 'application/wasm');
  response.setHeader('Content-Encoding', 'br');
  response.vary('Accept-Encoding');
  response.sendFile(squeezed);
};

/**
 * Serves the built portal: hashed files for a year, every unknown page address the page.
 * A school's own pictures (`sets.json` and files) are taken from `pictures`, where there are any.
 */
export const portalAt = (app: NestExpressApplication, folder: string, pictures: string): void => {
  const files = express.static(folder, { index: false, setHeaders });
  const own = express.static(pictures, {
    index: false,
    setHeaders: (response) => {
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Content-Security-Policy', onlyShown);
    },
  });
  app.use('/symbols', own);
  app.use(voiceIn(folder));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/')) next();
    else void files(request, response, next);
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const page = request.method === 'GET' && !request.path.startsWith('/api/') && !/\.\w+$/.test(request.path);
    if (!page) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.sendFile(join(folder, 'index.html'));
  });
};
