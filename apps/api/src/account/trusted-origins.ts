import type { AccountSettings } from './account.settings.ts';

/** Origins whose pages may sign people in and out. A browser sends our cookie to our host only, so the host it named is safe to trust where none is configured. */
export const trustedOrigins =
  ({ publicUrl, anyHost }: AccountSettings) =>
  async (request?: Request): Promise<string[]> => {
    const host = anyHost && request?.headers.get('host');
    return host ? [publicUrl, `http://${host}`] : [publicUrl];
  };
