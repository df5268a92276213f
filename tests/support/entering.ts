import request from 'supertest';
import { Secret, TOTP } from 'otpauth';
import { Accounts } from '../../apps/api/src/account/accounts.ts';
import { Sessions } from '../../apps/api/src/account/sessions.ts';
import type { Answer, OpenedHouse } from './house.ts';

/** Somebody's browser: one session, and what it asks. */
export class Browser {
  constructor(
    readonly house: OpenedHouse,
    public cookie: string,
  ) {}

  /** `post('session-end-all', { others: true })`: a door of one's account. */
  post(door: string, body: object = {}): Promise<Answer> {
    return request(this.house.url).post(`/api/account/${door}`).set('Cookie', this.cookie).send(body);
  }

  get(path: string): Promise<Answer> {
    return request(this.house.url).get(`/api/${path}`).set('Cookie', this.cookie);
  }

  /** Whether its session opens doors. */
  async me(): Promise<[number, string | undefined]> {
    const { status, body } = await this.get('session/me');
    return [status, body.code as string | undefined];
  }
}

export const cookieIn = (answer: Answer): string =>
  ((answer.headers['set-cookie'] ?? []) as unknown as string[]).find((line) => /session_token=[^;]/.test(line))?.split(';', 1)[0] ?? '';

/** A session as a link, the school's provider or a letter leaves it: half open for whoever must show a second factor. */
export const halfway = async (house: OpenedHouse, personId: string, userAgent?: string): Promise<Browser> => {
  const lines: string[] = [];
  const jar = { appendHeader: (_: string, line: string) => void lines.push(line) } as never;
  await house.get(Sessions).begin(house.get(Accounts).find(personId)!, jar, { whole: false, userAgent });
  return new Browser(house, lines[0]!.split(';', 1)[0]!);
};

/** An authenticator app that holds this seed, at a moment. */
export const codeOf = (secret: string, at = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: at });

/** Sets up an authenticator app in a session. Answers its seed. */
export const setsUpApp = async (browser: Browser): Promise<string> => {
  const { secret } = (await browser.post('second-factor-begin')).body as { secret: string };
  const answer = await browser.post('second-factor-set', { code: codeOf(secret) });
  if (answer.status !== 200) throw new Error(answer.text);
  return secret;
};
