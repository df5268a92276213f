import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SignInPage } from '../../apps/portal/src/app/entry/sign-in.page.ts';
import { WIRE } from '../../apps/portal/src/app/kernel/wire.ts';
import { eventually } from '../support/eventually.ts';
import { withoutPasskeys, withPasskeys } from './account/device.ts';
import en from '../../apps/portal/public/words/en.json' with { type: 'json' };

interface Opened {
  readonly page: HTMLElement;
  readonly sent: string[];
  readonly settled: () => Promise<unknown>;
}

/** A school whose link door answers with this status, or cannot be reached. */
async function opened(status: number | 'lost', address: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const sent: string[] = [];
  const wire = async (address: string, init: { body?: string } = {}): Promise<object> => {
    const door = address.endsWith('magic-link');
    if (door) sent.push(init.body ?? '');
    if (door && status === 'lost') throw new TypeError('Failed to fetch');
    const gone = { code: 'passkey-unknown', detail: 'This passkey does not open an account here.' };
    if (address.endsWith('enter-by-passkey')) return { ok: false, status: 409, json: async () => gone };
    const body = address.endsWith('ways')
      ? { email: true, oidc: [{ id: 'school', name: 'Alderbrook' }], demo: false }
      : { challengeId: 'c', options: { rpId: 'localhost' } };
    const answered = door && status !== 'lost' ? status : 200;
    return { ok: answered < 300, status: answered, text: async () => JSON.stringify(body), json: async () => body };
  };
  TestBed.configureTestingModule({
    imports: [TranslocoTestingModule.forRoot({ langs: { en }, translocoConfig: { availableLangs: ['en'], defaultLang: 'en' } })],
    providers: [provideRouter([]), { provide: WIRE, useValue: wire }],
  });
  const fixture = TestBed.createComponent(SignInPage);
  for (const [name, value] of Object.entries(address)) fixture.componentRef.setInput(name, value);
  fixture.autoDetectChanges();
  await fixture.whenStable();
  return { page: fixture.nativeElement as HTMLElement, sent, settled: () => fixture.whenStable() };
}

async function ask({ page, settled }: Opened, email: string): Promise<string> {
  const address = page.querySelector('input') as HTMLInputElement;
  address.value = email;
  address.dispatchEvent(new Event('input'));
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  const deadline = Date.now() + 2000;
  while (page.querySelector('[aria-busy="true"]')) {
    if (Date.now() > deadline) throw new Error('it stays busy');
    await new Promise((resolve) => setTimeout(resolve));
    await settled();
  }
  return (page.textContent ?? '').replace(/\s+/g, ' ');
}

afterEach(withoutPasskeys);

describe('given the sign-in page', () => {
  it.each([200, 400, 404])('when school answers %i then the sentence is the same, so nobody learns who is known', async (status) => {
    const here = await opened(status);
    expect(await ask(here, 'joanna@example.org')).toContain('If school knows joanna@example.org, a link is on its way.');
    expect(here.sent).toEqual(['{"email":"joanna@example.org"}']);
  });

  it('when the address is not one then nothing is sent and the field says what is missing', async () => {
    const here = await opened(200);
    expect(await ask(here, 'joanna')).toContain('Write your e-mail address');
    expect(here.sent).toEqual([]);
    expect(here.page.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('when school cannot be reached then it says so and the address stays', async () => {
    const here = await opened('lost');
    expect(await ask(here, 'joanna@example.org')).toContain('We could not reach school');
    expect(here.page.querySelector('input')?.value).toBe('joanna@example.org');
  });

  it('when a letter is all they have then a way leads to it', async () => {
    const { page } = await opened(200);
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toContain('/sign-in/letter');
  });

  it('when the browser knows no passkeys then none is offered', async () => {
    const { page } = await opened(200);
    expect(page.textContent).not.toContain('Use a passkey');
  });

  it('when a passkey has been used on this device then it stands first, and the link after it', async () => {
    Object.assign(globalThis, { PublicKeyCredential: class {} });
    localStorage.setItem('heard.passkey', 'used');
    const { page } = await opened(200);
    const [first, second] = page.querySelectorAll('button');
    expect([first?.textContent?.trim(), first?.className]).toEqual(['Use a passkey', 'button wide']);
    expect([second?.textContent?.trim(), second?.className]).toEqual(['Send me a link', 'button wide quiet']);
  });

  it('when that passkey opens nothing any more then the link stands first the next time', async () => {
    withPasskeys();
    localStorage.setItem('heard.passkey', 'used');
    const { page, settled } = await opened(200);
    page.querySelector('button')?.click();
    await eventually(() => page.querySelector('[role=alert]') !== null, 'a refusal');
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('This passkey does not open');
    expect(localStorage.getItem('heard.passkey')).toBeNull();
  });

  it('when the other house has sent somebody back then a sentence says what to do', async () => {
    const { page } = await opened(200, { error: 'not-known-to-the-school' });
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Choose another way, or ask the SENCO.');
  });

  it('when school has a sign-in of its own then a button leads to it', async () => {
    const { page } = await opened(200);
    expect(page.textContent).toContain('Sign in with Alderbrook');
    expect(page.textContent).not.toContain('demonstration');
  });
});
