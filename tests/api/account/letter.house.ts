import request from 'supertest';
import { Browser, cookieIn } from '../../support/entering.ts';
import type { Answer, OpenedHouse } from '../../support/house.ts';
import type { Name } from '../../support/small-school.ts';

export interface Letter {
  readonly code: string;
  readonly name: string;
  readonly lastDay: string;
}

/** A house whose SENCO and head write letters with a code. */
export class LetterHouse {
  constructor(readonly house: OpenedHouse) {}

  async browser(name: Name): Promise<Browser> {
    return new Browser(this.house, await this.house.cookieOf(name));
  }

  async writes(by: Name, personId: string, more: object = {}): Promise<Answer> {
    return (await this.browser(by)).post('letter-write', { personId, fresh: false, ...more });
  }

  /** A letter that the SENCO wrote. */
  async letter(personId: string, more: object = {}): Promise<Letter> {
    const answer = await this.writes('farrow', personId, more);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as Letter;
  }

  enters(code: string): Promise<Answer> {
    return request(this.house.url).post('/api/account/enter-by-letter').send({ code });
  }

  /** The browser of whoever came in by that code. */
  async comesIn(code: string): Promise<Browser> {
    const answer = await this.enters(code);
    if (answer.status !== 200) throw new Error(answer.text);
    return new Browser(this.house, cookieIn(answer));
  }
}
