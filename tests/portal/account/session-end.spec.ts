import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { Ask } from '../../../apps/portal/src/app/kernel/ask.ts';
import { DIAL } from '../../../apps/portal/src/app/kernel/dial.ts';
import { DraftBox } from '../../../apps/portal/src/app/kernel/draft-box.ts';
import { Live } from '../../../apps/portal/src/app/kernel/live.ts';
import { Session } from '../../../apps/portal/src/app/kernel/session.ts';
import { WIRE } from '../../../apps/portal/src/app/kernel/wire.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryBox } from '../support/family-school.ts';
import { asMum } from '../support/rowan.ts';
import { halfOpen, refused } from './device.ts';

interface There {
  readonly session: Session;
  readonly ask: Ask;
  readonly live: Live;
  /** What happened, in order. */
  readonly seen: string[];
  /** What school says to whoever asks who they are, and to signing out. */
  readonly school: { me: object; out: object };
  /** School closes the line. */
  readonly cut: () => void;
}

async function there(): Promise<There> {
  const seen: string[] = [];
  const school: There['school'] = { me: asMum, out: {} };
  let cut: ((reason: string) => void) | undefined;
  const line = {
    connected: true,
    active: true,
    on: (event: string, heard: (reason: string) => void) => void (event === 'disconnect' && (cut = heard)),
    emit: () => line,
    connect: () => line,
    disconnect: () => void seen.push('line closed'),
  };
  const wire = async (at: string): Promise<object> => {
    seen.push(at.slice(5));
    const told = at.includes('session/me') ? school.me : school.out;
    const problem = 'problem' in told ? (told as { status: number; problem: object }) : undefined;
    const body = problem?.problem ?? told;
    return { ok: !problem, status: problem?.status ?? 200, text: async () => JSON.stringify(body), json: async () => body };
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: WIRE, useValue: wire },
      { provide: DIAL, useValue: async () => line },
      { provide: DraftBox, useClass: MemoryBox },
    ],
  });
  const [session, ask, live] = [TestBed.inject(Session), TestBed.inject(Ask), TestBed.inject(Live)];
  await session.known();
  live.attend();
  await eventually(() => cut !== undefined, 'a line');
  seen.length = 0;
  return { session, ask, live, seen, school, cut: () => cut?.('io server disconnect') };
}
const gone = refused('signed-out', 'You are signed out.', 401);

describe('given somebody signed in, whose page is open', () => {
  it('when the session is ended elsewhere then school closes the line and the page finds out at once', async () => {
    const { ask, school, cut } = await there();
    school.me = gone;
    cut();
    TestBed.tick();
    await eventually(() => ask.turnedAway() === 1, 'turned away');
  });

  it('when they sign out then the line is closed first, so that it is not taken for something from elsewhere', async () => {
    const { session, live, seen } = await there();
    await session.signOut();
    expect(seen).toEqual(['line closed', 'auth/sign-out']);
    expect([session.me(), session.cutOff(), live.connection()]).toEqual([undefined, false, 'online']);
  });

  it('when school cannot be reached to sign out then they are signed in still', async () => {
    const { session, school } = await there();
    school.out = refused('unexpected', '', 500);
    await expect(session.signOut()).rejects.toThrow();
    expect(session.me()).toEqual(asMum);
  });

  it('when their session wants a second proof now then nobody is signed in, and what is wanted is known', async () => {
    const { session, school } = await there();
    school.me = halfOpen(true, false);
    expect(await session.again()).toBeUndefined();
    expect(session.half()).toEqual({ set: true, app: false });
    school.me = asMum;
    await session.again();
    expect([session.half(), session.me()]).toEqual([undefined, asMum]);
  });
});
