import { decodeClientDataJSON, isoBase64URL, toHash } from '@simplewebauthn/server/helpers';
import type { AccountSettings } from './account.settings.ts';

/** Where a passkey counts: the page's origin, and the name under which devices keep it (WebAuthn §5.1.3: its host name). */
export interface Place {
  readonly origin: string;
  readonly rpId: string;
}

/** As the settings say; where they leave it open, as the browser reached us. */
export const placeOf = ({ publicUrl, anyHost }: AccountSettings, host: string | undefined): Place => {
  const reached = anyHost && host ? URL.parse(`http://${host}`) : null;
  const { origin, hostname } = reached ?? new URL(publicUrl);
  return { origin, rpId: hostname };
};

/** Whether a device signed on a page of this place. The library asks again, and would throw without saying which. */
export const isFromHere = (clientData: string, origin: string): boolean => {
  const { origin: said, crossOrigin } = decodeClientDataJSON(clientData);
  return said === origin && crossOrigin !== true;
};

/** WebAuthn §6.1: the first 32 bytes say for whom the device keeps the passkey. */
export const isKeptForHere = async (authenticatorData: string, rpId: string): Promise<boolean> => {
  const [kept, ours] = [isoBase64URL.toBuffer(authenticatorData).slice(0, 32), await toHash(rpId)];
  return Buffer.from(kept).equals(Buffer.from(ours));
};
