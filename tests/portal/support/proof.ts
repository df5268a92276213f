import { rowan } from './rowan.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

export interface Given {
  readonly type?: string;
  readonly data?: object;
}

export const worryData = {
  childId: rowan,
  concernId: '018f4e6a-0000-7000-8000-000000000100',
  words: 'It is the noise at dinner, not the food.',
};
const checkpoint = `heard.example/log/3f9a01c2\n4711\n${base64('a root of thirty-two bytes, so be it')}\n\n— heard.example/log/3f9a01c2 ${base64('signed')}\n`;

const fileOf = (extra: object): string =>
  `c2sp.org/tlog-proof@v1\nextra ${base64(JSON.stringify(extra))}\nindex 12\n${base64('a hash on the way')}\n\n${checkpoint}`;
const rest = { key: 'heard.example/log/3f9a01c2+0f+AQ', kind: 'receipt', leaf: 'heard-leaf-v1\n…\n' };

/** A receipt as a file, in the form of `docs/log-format.md` §8; nothing in it is signed. */
export const proofOf = ({ type = 'ConcernRaised', data = worryData }: Given = {}): string =>
  fileOf({
    event: { data, meta: { recordedAt: '2026-09-04T21:41:00.000Z' }, type },
    ...rest,
    salt: 'c2FsdA==',
    since: { checkpoint, proof: [] },
    v: 1,
  });
export const paperOf = (): string => fileOf({ ...rest, since: null, v: 1 });

export const kept = (given: Given = {}): object => ({
  childId: rowan,
  code: 'HRD-9X2P-4TQM',
  type: given.type ?? 'ConcernRaised',
  recordedAt: '2026-09-04T21:41:00.000Z',
  proof: proofOf(given),
  paper: paperOf(),
  sign: 'K7QM-2XVD-90AB-4TRS',
});

/** What pages gave the person as files, in order. Put it in before a page is opened: this browser keeps none. */
export function savedFiles(): { readonly name: string; readonly content: Blob }[] {
  const saved: { name: string; content: Blob }[] = [];
  let last: Blob | undefined;
  Object.assign(URL, { createObjectURL: (content: Blob) => ((last = content), 'blob:kept'), revokeObjectURL: () => undefined });
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download && last) saved.push({ name: this.download, content: last });
    else this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  return saved;
}
