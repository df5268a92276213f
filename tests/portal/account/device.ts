import { TestBed } from '@angular/core/testing';
import { AUTHENTICATOR } from '../../../apps/portal/src/app/account/passkeys.ts';

/** A browser that knows passkeys and answers so; `refusing` is the name of the error that it throws instead. */
export function withPasskeys(refusing?: string): void {
  Object.assign(globalThis, { PublicKeyCredential: class {} });
  const answer = (kind: string) => async (options: object) => {
    if (refusing) throw Object.assign(new Error('no'), { name: refusing });
    return { kind, options };
  };
  TestBed.overrideProvider(AUTHENTICATOR, {
    useValue: async () => ({ make: answer('made'), prove: answer('proved'), disown: async () => undefined }),
  });
}

/** A browser that has never heard of them. */
export function withoutPasskeys(): void {
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
  localStorage.clear();
}

/** A refusal as the API writes it. */
export const refused = (code: string, detail: string, status = 409, facts = {}): { status: number; problem: object } => ({
  status,
  problem: { code, detail, facts },
});
export const halfOpen = (set: boolean, app = set): { status: number; problem: object } =>
  refused('second-factor-needed', 'One more step.', 401, { set, app });
