import { join } from 'node:path';

/** A part of the API as it was built. */
export const built = <Part>(path: string): Promise<Part> =>
  import(join(import.meta.dirname, '../../apps/api/dist/api/src', path)) as Promise<Part>;
