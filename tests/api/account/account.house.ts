import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccountModule } from '../../../apps/api/src/account/account.module.ts';
import { accountSettings } from '../../../apps/api/src/account/account.settings.ts';
import type { AccountSettings } from '../../../apps/api/src/account/account.settings.ts';
import { Accounts } from '../../../apps/api/src/account/accounts.ts';
import { DEMO_PEOPLE } from '../../../apps/api/src/account/demo-people.ts';
import type { DemoPerson } from '../../../apps/api/src/account/demo-people.ts';
import { MailModule, mailSettings } from '../../../apps/api/src/kernel/mail/mail.module.ts';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import { VaultModule } from '../../../apps/api/src/kernel/vault/vault.module.ts';

export const origin = 'http://heard.test';
export const school = '5a6bd0d8-5d5c-4b53-9c1b-3a0f5b1f6a01';
export const amal = {
  personId: '0d9f64e2-5b0a-4c8e-8f5d-0c8a3f6f7b11',
  schoolId: school,
  kind: 'family',
  name: 'Amal Idris',
  email: 'Amal@Example.org',
} as const;
export const ruth = {
  personId: '6a1d5e7e-96a5-4a11-8df8-7f3f6d1b2c22',
  schoolId: school,
  kind: 'staff',
  name: 'Ruth Okafor',
  email: 'ruth@example.org',
} as const;
export const leo = { personId: 'b7a3c1a9-41d2-4d66-9a64-2d1f0e9c3d33', schoolId: school, kind: 'child', name: 'Leo Idris' } as const;

export interface House {
  readonly app: NestExpressApplication;
  readonly server: Server;
  readonly accounts: Accounts;
  readonly vault: Vault;
  readonly dir: string;
  close(): Promise<void>;
}

/** A small house: accounts, vault and mail, nothing else. */
export const openHouse = async (
  env: Record<string, string> = {},
  settings: Partial<AccountSettings> = {},
  demo: readonly DemoPerson[] = [],
  dir = mkdtempSync(join(tmpdir(), 'heard-account-')),
): Promise<House> => {
  const vars = { PUBLIC_URL: origin, ...env };
  @Module({})
  class Story {}
  @Module({
    imports: [
      VaultModule.at({ dir }),
      MailModule.by(mailSettings(vars, dir, vars.PUBLIC_URL)),
      AccountModule.by({ ...accountSettings(vars, 3000), ...settings }),
      { module: Story, global: true, providers: [{ provide: DEMO_PEOPLE, useValue: demo }], exports: [DEMO_PEOPLE] },
    ],
  })
  class SmallHouse {}
  const app = await NestFactory.create<NestExpressApplication>(SmallHouse, { logger: false, abortOnError: false });
  await app.init();
  const close = async () => {
    await app.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { app, server: app.getHttpServer(), accounts: app.get(Accounts), vault: app.get(Vault), dir, close };
};
