import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { DIAL, type Line } from '../../../apps/portal/src/app/kernel/dial.ts';
import { DraftBox } from '../../../apps/portal/src/app/kernel/draft-box.ts';
import { type Me, Session } from '../../../apps/portal/src/app/kernel/session.ts';
import { WIRE } from '../../../apps/portal/src/app/kernel/wire.ts';
import { proofOf } from './proof.ts';
import { words } from './words.ts';

export type Asked = { readonly path: string; readonly body: Record<string, unknown> };

/** What the school answers at one path: a body, an answer with headers of its own, a status of refusal with its problem, or nothing at all. */
export type Answering = (
  asked: Asked & { readonly params: URLSearchParams },
) => object | { readonly status: number; readonly problem: object } | 'lost';

export interface School {
  readonly doors: Record<string, Answering>;
  /** Commands that arrived, in order. */
  readonly commands: Asked[];
}

export interface Opened {
  readonly host: HTMLElement;
  readonly school: School;
  readonly text: () => string;
  /** Waits until the page holds these words. */
  readonly sees: (words: string) => Promise<void>;
  readonly button: (words: string) => HTMLElement;
  readonly type: (id: string, words: string) => Promise<void>;
  readonly press: (words: string) => Promise<void>;
  readonly url: () => string;
}

export const receipt = {
  commandId: 'c',
  code: 'HRD-9X2P-4TQM',
  stream: 's',
  revision: '1',
  position: '7',
  recordedAt: '2026-09-04T21:41:00.000Z',
  digest: 'ab12',
  events: [],
  proof: proofOf(),
};

const quiet: Line = {
  connected: true,
  active: true,
  on: () => undefined,
  emit: () => quiet,
  connect: () => quiet,
  disconnect: () => quiet,
} as unknown as Line;

/** Drafts in memory: IndexedDB is the device's matter. */
export class MemoryBox {
  readonly kept = new Map<string, unknown>();
  read = async (person: string, key: string): Promise<unknown> => this.kept.get(`${person}/${key}`);
  write = async (person: string, key: string, value: unknown): Promise<boolean> => Boolean(this.kept.set(`${person}/${key}`, value));
  remove = async (person: string, key: string): Promise<void> => {
    this.kept.delete(`${person}/${key}`);
    [...this.bytes.keys()].filter((at) => at.startsWith(`${person}/${key}/`)).forEach((at) => this.bytes.delete(at));
  };
  readonly bytes = new Map<string, Blob>();
  readBytes = async (person: string, key: string, name: string): Promise<Blob | undefined> => this.bytes.get(`${person}/${key}/${name}`);
  writeBytes = async (person: string, key: string, name: string, what: Blob): Promise<boolean> =>
    Boolean(this.bytes.set(`${person}/${key}/${name}`, what));
  removeBytes = async (person: string, key: string, name: string): Promise<void> => void this.bytes.delete(`${person}/${key}/${name}`);
  forget = async (): Promise<void> => (this.kept.clear(), this.bytes.clear());
}

const answerOf = (told: object | 'lost'): object => {
  if (told === 'lost') throw new TypeError('Failed to fetch');
  if ('headers' in told) return told;
  const refused = 'problem' in told ? (told as { status: number; problem: object }) : undefined;
  const body = refused ? refused.problem : told;
  return { ok: !refused, status: refused?.status ?? 200, text: async () => JSON.stringify(body), json: async () => body };
};

/** One page of the portal at its address, with a school behind the wire. */
export async function opened(page: Type<unknown>, pattern: string, address: string, me: Me, school: School): Promise<Opened> {
  const wire = async (at: string, init: { method?: string; body?: string } = {}): Promise<object> => {
    const url = new URL(at, 'http://school');
    const asked = { path: url.pathname.slice(5), body: init.body ? JSON.parse(init.body) : {}, params: url.searchParams };
    if (asked.path === 'session/me') return answerOf(school.doors['session/me']?.(asked) ?? me);
    if (init.method === 'POST') school.commands.push({ path: asked.path, body: asked.body });
    return answerOf(school.doors[asked.path]?.(asked) ?? { status: 404, problem: { code: 'not-found' } });
  };
  TestBed.configureTestingModule({
    imports: [
      TranslocoTestingModule.forRoot({
        langs: {
          en: words,
        },
        translocoConfig: { availableLangs: ['en'], defaultLang: 'en' },
        preloadLangs: true,
      }),
    ],
    providers: [
      provideRouter(
        [
          { path: pattern, component: page },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
      { provide: WIRE, useValue: wire },
      { provide: DIAL, useValue: async () => quiet },
      { provide: DraftBox, useClass: MemoryBox },
    ],
  });
  await TestBed.inject(Session).known();
  const harness = await RouterTestingHarness.create(address);
  const host = harness.fixture.nativeElement as HTMLElement;
  const text = (): string => (host.textContent ?? '').replace(/\s+/g, ' ');
  const until = async (holds: () => boolean, what: string): Promise<void> => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      await harness.fixture.whenStable();
      if (holds()) return;
      if (Date.now() > deadline) throw new Error(`Did not come to pass: ${what}; the page says: ${text()}`);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const button = (words: string): HTMLElement => {
    const found = [...host.querySelectorAll<HTMLElement>('button, a')].find((one) => one.textContent?.trim().startsWith(words));
    if (!found) throw new Error(`There is no “${words}” on: ${text()}`);
    return found;
  };
  return {
    host,
    school,
    text,
    sees: (words) => until(() => text().includes(words), `“${words}”`),
    button,
    url: () => TestBed.inject(Router).url,
    press: async (words) => {
      button(words).click();
      await harness.fixture.whenStable();
    },
    type: async (id, words) => {
      const field = host.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`);
      if (!field) throw new Error(`There is no field ${id} on: ${text()}`);
      field.value = words;
      field.dispatchEvent(new Event('input'));
      await harness.fixture.whenStable();
    },
  };
}
