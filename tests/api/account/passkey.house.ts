import request from 'supertest';
import type { Authenticator, Odd } from '../../support/authenticator.ts';
import { Browser } from '../../support/entering.ts';
import type { Answer, OpenedHouse } from '../../support/house.ts';
import type { Name } from '../../support/small-school.ts';

interface Challenge {
  readonly challengeId: string;
  readonly options: never;
}

export const codeIn = ({ status, body }: Answer): [number, string | undefined] => [status, (body as { code?: string }).code];

/** A house whose people have passkeys, on the devices that they are given. */
export class PasskeyHouse {
  constructor(readonly house: OpenedHouse) {}

  /** A whole session of somebody. */
  async browser(name: Name): Promise<Browser> {
    return new Browser(this.house, await this.house.cookieOf(name));
  }

  /** A door that is open to anybody. */
  open(door: string, body: object): Promise<Answer> {
    return request(this.house.url).post(`/api/account/${door}`).send(body);
  }

  async challenge(): Promise<Challenge> {
    return (await this.open('passkey-challenge', {})).body as Challenge;
  }

  async begin(browser: Browser): Promise<Challenge> {
    return (await browser.post('passkey-begin')).body as Challenge;
  }

  async adds(browser: Browser, by: Authenticator, odd: Odd = {}): Promise<Answer> {
    const { challengeId, options } = await this.begin(browser);
    return browser.post('passkey-add', { challengeId, answer: by.create(options, odd), name: 'My phone' });
  }

  /** The id of a new passkey of somebody, on that device. */
  async has(name: Name, by: Authenticator): Promise<string> {
    const answer = await this.adds(await this.browser(name), by);
    if (answer.status !== 200) throw new Error(answer.text);
    return (answer.body as { passkeyId: string }).passkeyId;
  }

  async enters(by: Authenticator, odd: Odd = {}): Promise<Answer> {
    const { challengeId, options } = await this.challenge();
    return this.open('enter-by-passkey', { challengeId, answer: by.get(options, odd) });
  }
}
