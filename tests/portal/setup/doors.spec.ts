import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { describe, expect, it } from '@jest/globals';
import { homeward } from '../../../apps/portal/src/app/kernel/doors.ts';
import { WIRE } from '../../../apps/portal/src/app/kernel/wire.ts';
import { schoolFirst, untilOpened } from '../../../apps/portal/src/app/setup/doors.ts';
import { asFarrow } from '../support/desk.ts';

@Component({ template: '' })
class Blank {}

/** Where one arrives, and what was asked on the way. `open` is undefined where setup cannot be asked. */
async function goes(to: string, open: boolean | undefined, me: object | undefined): Promise<{ at: string; asked: readonly string[] }> {
  const asked: string[] = [];
  const wire = async (address: string): Promise<object> => {
    const path = address.slice('/api/'.length);
    asked.push(path);
    const body = path === 'setup' ? { open } : (me ?? { code: 'signed-out' });
    const status = path === 'setup' ? (open === undefined ? 500 : 200) : me ? 200 : 401;
    return { ok: status === 200, status, text: async () => JSON.stringify(body), json: async () => body };
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: '', pathMatch: 'full', canActivate: [schoolFirst, homeward], component: Blank },
        { path: 'sign-in', canActivate: [schoolFirst], component: Blank },
        { path: 'setup', canActivate: [untilOpened], component: Blank },
        { path: '**', component: Blank },
      ]),
      { provide: WIRE, useValue: wire },
    ],
  });
  await RouterTestingHarness.create(to);
  return { at: TestBed.inject(Router).url, asked };
}

describe('given a house without a school', () => {
  it.each(['/', '/sign-in', '/setup'])('when somebody comes to %s then they come to the set-up', async (to) => {
    expect((await goes(to, true, undefined)).at).toBe('/setup');
  });
});

describe('given a school that is open', () => {
  it.each(['/', '/sign-in', '/setup'])('when somebody who is not signed in comes to %s then they come to the sign-in', async (to) => {
    const { at, asked } = await goes(to, false, undefined);
    expect(at).toBe('/sign-in');
    expect(asked.filter((path) => path === 'setup')).toHaveLength(1);
  });

  it.each(['/', '/setup'])('when somebody signed in comes to %s then they come home, and setup is not asked', async (to) => {
    const { at, asked } = await goes(to, false, asFarrow);
    expect(at).toBe('/senco');
    expect(asked).not.toContain('setup');
  });
});

describe('given a school that cannot be asked', () => {
  it('when somebody comes in then the sign-in is not kept from them', async () => {
    expect((await goes('/', undefined, undefined)).at).toBe('/sign-in');
  });
  it('when somebody comes to the set-up then the page itself says so', async () => {
    expect((await goes('/setup', undefined, undefined)).at).toBe('/setup');
  });
});
