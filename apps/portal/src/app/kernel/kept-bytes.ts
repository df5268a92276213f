/** Bytes as they stand in JSON. */
export interface KeptBytes {
  /** A media type. */
  readonly type: string;
  /** Base 64. */
  readonly bytes: string;
}

/** More arguments than this a function does not take. */
const slice = 0x8000;

export async function keptBytes(blob: Blob): Promise<KeptBytes> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += slice) text += String.fromCharCode(...bytes.subarray(at, at + slice));
  return { type: blob.type, bytes: btoa(text) };
}

export const blobOf = ({ type, bytes }: KeptBytes): Blob =>
  new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], { type });
