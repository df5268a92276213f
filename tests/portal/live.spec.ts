import { Component, inject, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { DIAL } from '../../apps/portal/src/app/kernel/dial.ts';
import { follow } from '../../apps/portal/src/app/kernel/follow.ts';
import { Live } from '../../apps/portal/src/app/kernel/live.ts';
import { Refusal } from '../../apps/portal/src/app/kernel/refusals.ts';

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
    ack?.({ ok: true, position: '1' });
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
    await reads('refused: ');
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
