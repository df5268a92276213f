import { inflateSync } from 'node:zlib';

const numbers = (text: string): readonly number[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, one]) => Number(one));

/** What an object of a PDF holds in its stream, unpacked; nothing where it has none. */
const streamIn = (body: string): string => {
  const packed = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1];
  if (packed === undefined) return '';
  const bytes = Buffer.from(packed, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
};

/**
 * The lines of each page of a PDF that Chromium printed (ISO 32000-1, 9.4), as the codes of their letters in the font: enough to tell
 * whether the same line stands on two pages, and not what it says.
 */
export const linesByPage = (pdf: Buffer): readonly ReadonlySet<string>[] => {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)].map(([, id, body = '']) => [Number(id), body]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return pages.map((page) => {
    const ids = numbers(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? '');
    const drawn = ids.map((id) => streamIn(objects.get(id) ?? '')).join('\n');
    const lines = [...drawn.matchAll(/BT([\s\S]*?)ET/g)].map(([, block = '']) =>
      [...block.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, letters = '']) => letters).join(''),
    );
    return new Set(lines);
  });
};
