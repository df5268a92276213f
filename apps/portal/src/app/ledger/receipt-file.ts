/** Reads and cuts a receipt as a file, as `docs/log-format.md` §8 writes it. It checks nothing: that is for the verifier. */

const extra = /^extra (\S+)$/m;

interface Extra {
  readonly event?: {
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly meta: { readonly recordedAt: string };
  };
  readonly salt?: string;
}

const read = (code: string): Extra =>
  JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0)))) as Extra;

const written = (value: object): string =>
  btoa(Array.from(new TextEncoder().encode(JSON.stringify(value)), (byte) => String.fromCharCode(byte)).join(''));

/** What was recorded, with its words. */
export const eventIn = (proof: string): Extra['event'] => read(extra.exec(proof)?.[1] ?? '').event;

/** The form for paper, mail and squares: event, salt and the tie to the receipt before go, everything else stays, to the byte. */
export const withoutWords = (proof: string): string =>
  proof.replace(extra, (_, code: string) => {
    const { event: _event, salt: _salt, ...rest } = read(code);
    return `extra ${written({ ...rest, since: null })}`;
  });
