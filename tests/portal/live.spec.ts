import { Component, inject, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { DIAL } from '../../apps/portal/src/app/kernel/dial.ts';
import { follow } from '../../apps/portal/src/app/kernel/follow.ts';
import { Live } from '../../apps/portal/src/app/kernel/live.ts';
import { Refusal } from '../../apps/portal/src/app/kernel/refusals.ts';
import { type Me, Session } from '../../apps/portal/src/app/kernel/session.ts';
import { WIRE } from '../../apps/portal/src/app/kernel/wire.ts';
import { eventually } from '../support/eventually.ts';
import { asMum } from './support/rowan.ts';

/** A line whose other end is the test. */
class OtherEnd {
  connected = false;
  active = true;
  readonly told: [string, unknown][] = [];
  readonly #listeners = new Map<string, (told: never) => void>();
  on(event: string, listener: (told: never) => void): void {
    this.#listeners.set(event, listener);
  }
  emit(event: string, what: unknown, ack?: (answer: object) => void): void {
    this.told.push([event, what]);
    ack?.({ ok: true });
  }
  connect(): void {
    this.connected = true;
    this.say('connect');
  }
  disconnect(): void {
    this.connected = false;
  }
  drop(): void {
    this.connected = false;
    this.say('disconnect', 'transport close');
  }
  say(event: string, told?: unknown): void {
    this.#listeners.get(event)?.(told as never);
  }
}

const answers: { next: () => Promise<string> } = { next: async () => 'nothing yet' };

@Component({ selector: 'h-tried', template: `{{ words.state() }}: {{ words.value() }}` })
class Tried {
  readonly child = signal('rowan');
  readonly words = follow(['input'], () => answers.next(), this.child);
  readonly live = inject(Live);
}

async function shown(): Promise<{ page: ComponentFixture<Tried>; line: OtherEnd; reads: (text: string) => Promise<void> }> {
  const line = new OtherEnd();
  TestBed.configureTestingModule({ providers: [{ provide: DIAL, useValue: async () => line }] });
  const page = TestBed.createComponent(Tried);
  const reads = async (text: string): Promise<void> => {
    const deadline = Date.now() + 2000;
    while (page.nativeElement.textContent !== text) {
      if (Date.now() > deadline) throw new Error(`it reads "${page.nativeElement.textContent}", not "${text}"`);
      await new Promise((resolve) => setTimeout(resolve));
      await page.whenStable();
    }
  };
  answers.next = async () => 'first';
  await reads('shown: first');
  answers.next = async () => 'when taken up';
  line.connect();
  await reads('shown: when taken up');
  return { page, line, reads };
}

describe('given a page that watches what was said about a child', () => {
  it('when school hints at this child then the page asks again', async () => {
    const { line, reads } = await shown();
    answers.next = async () => 'second';
    line.say('hint', { view: 'input', key: 'rowan', position: '7' });
    await reads('shown: second');
  });

  it('when the line was cut and is back then it watches and asks again, and says so meanwhile', async () => {
    const { page, line, reads } = await shown();
    answers.next = () => Promise.reject(new Refusal('no-connection'));
    line.drop();
    await reads('stale: when taken up');
    expect(page.componentInstance.live.connection()).toBe('reconnecting');
    answers.next = async () => 'said meanwhile';
    line.connect();
    await reads('shown: said meanwhile');
    expect(line.told).toEqual([
      ['watch', { view: 'input', child: 'rowan' }],
      ['watch', { view: 'input', child: 'rowan' }],
    ]);
  });

  it('when access has ended then what was shown is gone', async () => {
    const { line, reads } = await shown();
    answers.next = () => Promise.reject(new Refusal('not-found'));
    line.say('hint', { view: 'input', key: 'rowan', position: '8' });
    await reads('closed: ');
  });

  it('when it was never open then it is refused, not closed', async () => {
    const line = new OtherEnd();
    TestBed.configureTestingModule({ providers: [{ provide: DIAL, useValue: async () => line }] });
    answers.next = () => Promise.reject(new Refusal('not-found'));
    const page = TestBed.createComponent(Tried);
    await eventually(async () => {
      await page.whenStable();
      return page.nativeElement.textContent === 'refused: ';
    }, 'a refusal');
  });

  it('when it is open again then it is shown again', async () => {
    const { line, reads } = await shown();
    answers.next = () => Promise.reject(new Refusal('not-found'));
    line.say('hint', { view: 'sight', key: '*', position: '8' });
    await reads('closed: ');
    answers.next = async () => 'agreed again';
    line.say('hint', { view: 'sight', key: '*', position: '9' });
    await reads('shown: agreed again');
  });

  it('when it turns to another child then nothing of the first is left on the page', async () => {
    const { page, line, reads } = await shown();
    answers.next = () => new Promise(() => undefined);
    page.componentInstance.child.set('ada');
    await reads('loading: ');
    expect(line.told.at(-1)).toEqual(['watch', { view: 'input', child: 'ada' }]);
  });

  it('when the page is left then it no longer watches', async () => {
    const { page, line } = await shown();
    page.destroy();
    await Promise.resolve();
    expect(line.told.at(-1)).toEqual(['unwatch', { view: 'input', child: 'rowan' }]);
  });
});

@Component({ selector: 'h-two', template: `{{ words.value() }} and {{ plans.value() }}, {{ session.me()?.children?.length }} child` })
class Two {
  readonly session = inject(Session);
  readonly words = follow(['input'], () => answers.next(), signal('rowan'));
  readonly plans = follow(['decision'], () => plans.next());
}
const plans: { next: () => Promise<string> } = { next: async () => 'a plan' };

describe('given a page of two parts, and a person who stands to one child', () => {
  async function open(): Promise<{
    line: OtherEnd;
    reads: (text: string) => Promise<void>;
    become: (me: Me | number) => void;
    whoWasAsked: () => Promise<void>;
  }> {
    const line = new OtherEnd();
    let me: Me | number = asMum;
    let told = 0;
    const answer = (): object =>
      typeof me === 'number'
        ? { ok: false, status: me, json: async () => ({}) }
        : { ok: true, status: 200, text: async () => JSON.stringify(me) };
    const wire = async (): Promise<object> => (told++, answer());
    TestBed.configureTestingModule({
      providers: [
        { provide: DIAL, useValue: async () => line },
        { provide: WIRE, useValue: wire },
      ],
    });
    answers.next = async () => 'words';
    plans.next = async () => 'a plan';
    await TestBed.inject(Session).known();
    const page = TestBed.createComponent(Two);
    const reads = (text: string): Promise<void> =>
      eventually(
        async () => {
          await page.whenStable();
          return page.nativeElement.textContent === text;
        },
        `“${text}”; it reads “${page.nativeElement.textContent}”`,
        2000,
      );
    await reads('words and a plan, 1 child');
    answers.next = async () => 'taken up';
    plans.next = async () => 'taken up';
    line.connect();
    await reads('taken up and taken up, 1 child');
    const whoWasAsked = (): Promise<void> => eventually(() => told > 1, 'who they are is asked again', 2000);
    return { line, reads, become: (next) => (me = next), whoWasAsked };
  }
  const sight = { view: 'sight', key: '*', position: '9' };

  it('when what they may see has changed then who they are and both parts are asked again, whatever was watched', async () => {
    const { line, reads, become } = await open();
    become({ ...asMum, children: [] });
    answers.next = () => Promise.reject(new Refusal('not-found'));
    plans.next = async () => 'another plan';
    line.say('hint', sight);
    await reads(' and another plan, 0 child');
  });

  it('when who they are cannot be asked just now then they stay who they were', async () => {
    const { line, reads, become, whoWasAsked } = await open();
    become(500);
    answers.next = async () => 'newer words';
    line.say('hint', sight);
    await whoWasAsked();
    await reads('newer words and taken up, 1 child');
  });

  it('when the answer is about somebody else then nothing of it is taken', async () => {
    const { line, reads, become, whoWasAsked } = await open();
    become({ ...asMum, personId: 'somebody-else', children: [] });
    answers.next = async () => 'newer words';
    line.say('hint', sight);
    await whoWasAsked();
    await reads('newer words and taken up, 1 child');
  });
});
