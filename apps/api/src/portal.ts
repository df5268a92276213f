import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

const year = 31_536_000_000;
const hashed = /-[A-Z0-9]{8}\.(js|css|woff2)$/;

/** Serves the built portal: hashed files for a year, the page itself asked for each time, every unknown page address the page. */
export const portalAt = (app: NestExpressApplication, folder: string): void => {
  const setHeaders = (response: Response, path: string): void => {
    response.setHeader('Cache-Control', hashed.test(path) ? `public, max-age=${year / 1000}, immutable` : 'no-cache');
  };
  const files = express.static(folder, { index: false, setHeaders });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/')) next();
    else void files(request, response, next);
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const page = request.method === 'GET' && !request.path.startsWith('/api/') && !/\.\w+$/.test(request.path);
    if (!page) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(folder, 'index.html'));
  });
};
