import request from 'supertest';
import type { Answer, OpenedHouse } from '../../support/house.ts';
import { halfway } from '../../support/entering.ts';
import { Accounts } from '../../../apps/api/src/account/accounts.ts';
import { rowansFile } from '../../support/people.ts';
import { cast, type Name } from '../../support/small-school.ts';

const linesOf = (answer: Answer): readonly string[] => (answer.headers['set-cookie'] ?? []) as unknown as string[];

/** A browser with a jar of cookies, as a tablet in a corner of a classroom has. */
export class Tablet {
  readonly #jar = new Map<string, string>();

  constructor(readonly house: OpenedHouse) {}

  /** One into which somebody of the staff, or anybody, has signed in. */
  static async of(house: OpenedHouse, name: Name): Promise<Tablet> {
    const tablet = new Tablet(house);
    await house.get(Accounts).enter(cast[name].person, { appendHeader: (_: string, line: string) => tablet.#take([line]) } as never);
    return tablet;
  }

  /** One into which somebody came by a link alone. */
  static async halfOf(house: OpenedHouse, name: Name): Promise<Tablet> {
    const tablet = new Tablet(house);
    tablet.#take([(await halfway(house, cast[name].person)).cookie]);
    return tablet;
  }

  get cookies(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  holds(name: string): boolean {
    return this.#jar.has(name);
  }

  /** The same browser with what it holds now: a copy that somebody has made. */
  copy(): Tablet {
    const copy = new Tablet(this.house);
    for (const [name, value] of this.#jar) copy.#jar.set(name, value);
    return copy;
  }

  async post(door: string, body: object = {}): Promise<Answer> {
    return this.#took(await request(this.house.url).post(`/api/${door}`).set('Cookie', this.cookies).send(body));
  }

  async get(path: string): Promise<Answer> {
    return this.#took(await request(this.house.url).get(`/api/${path}`).set('Cookie', this.cookies));
  }

  opens(childIds: readonly string[], more: object = {}): Promise<Answer> {
    return this.post('tablet/open', { childIds, minutes: 60, label: 'Reading corner', ...more });
  }

  taps(childId: string): Promise<Answer> {
    return this.post('tablet/enter', { childId });
  }

  /** Who is in, as school says it. */
  async in(): Promise<string | number> {
    const { status, body } = await this.get('session/me');
    return status === 200 ? (body as { called: string }).called : status;
  }

  /** Names on the cards, or the status of a no. */
  async cards(): Promise<readonly string[] | number> {
    const { status, body } = await this.get('tablet/cards');
    return status === 200 ? (body as { cards: { called: string }[] }).cards.map((one) => one.called) : status;
  }

  #took(answer: Answer): Answer {
    this.#take(linesOf(answer));
    return answer;
  }

  #take(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';', 1);
      const at = pair.indexOf('=');
      if (/max-age=0\b/i.test(line)) this.#jar.delete(pair.slice(0, at));
      else this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

export const codeIn = ({ status, body }: Answer): readonly [number, string | undefined] => [status, (body as { code?: string }).code];

/** A tablet on which Mr Osei has opened a corner: for Rowan, unless others are named. */
export const opened = async (house: OpenedHouse, childIds: readonly string[] = [rowansFile]): Promise<Tablet> => {
  const tablet = await Tablet.of(house, 'osei');
  const answer = await tablet.opens(childIds);
  if (answer.status !== 200) throw new Error(answer.text);
  return tablet;
};

/** The same, and Rowan’s card has been tapped. */
export const within = async (tablet: Tablet, childId: string = rowansFile): Promise<Tablet> => {
  const answer = await tablet.taps(childId);
  if (answer.status !== 200) throw new Error(answer.text);
  return tablet;
};
