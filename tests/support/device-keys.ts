import type { CDPSession } from 'playwright-core';
import type { Visitor } from './visitor.ts';

export interface Credential {
  readonly credentialId: string;
  readonly isResidentCredential: boolean;
  readonly rpId?: string;
  readonly privateKey: string;
  readonly userHandle?: string;
  readonly signCount: number;
}

/** What unlocks a device with a face, a finger or a PIN, in software (WebAuthn §11, User Agent Automation): it says yes to everything. */
const options = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** The passkeys of one page of one browser. */
export class DeviceKeys {
  private constructor(
    readonly cdp: CDPSession,
    readonly id: string,
  ) {}

  static async of({ context, page }: Pick<Visitor, 'context' | 'page'>): Promise<DeviceKeys> {
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
    return new DeviceKeys(cdp, authenticatorId);
  }

  async credentials(): Promise<readonly Credential[]> {
    return (await this.cdp.send('WebAuthn.getCredentials', { authenticatorId: this.id })).credentials;
  }

  async take(credential: Credential): Promise<void> {
    await this.cdp.send('WebAuthn.addCredential', { authenticatorId: this.id, credential });
  }

  /** Whether the person behind the screen shows a face, a finger or a PIN. */
  async isShown(isUserVerified: boolean): Promise<void> {
    await this.cdp.send('WebAuthn.setUserVerified', { authenticatorId: this.id, isUserVerified });
  }
}
