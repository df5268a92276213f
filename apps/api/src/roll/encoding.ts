/** The file as text, or the one sentence that stands against all of it. `line` is where the first broken byte stands. */
export type Text =
  | { readonly text: string; readonly line?: never; readonly reason?: never }
  | { readonly text?: never; readonly line: number; readonly reason: string };

export const mostBytes = 5 * 1024 * 1024;

const saveAs =
  'In Excel choose “Save as”, then “CSV UTF-8 (comma delimited)”; in Google Sheets and LibreOffice choose CSV with “Unicode (UTF-8)”.';

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean => signs.every((sign, at) => bytes[at] === sign);

/** Line of the first byte at which this is not UTF-8. */
const brokenLine = (bytes: Uint8Array): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const at = bytes.indexOf(0x0a, from);
    const to = at < 0 ? bytes.length : at + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return 1;
};

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without its mark, in letters of Western Europe. */
const everyOtherIsNul = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 400).filter((byte) => byte === 0).length > Math.min(bytes.length, 400) / 4;

const against = (line: number, reason: string): Text => ({ line, reason });

/**
 * UTF-8 with or without its mark, UTF-16 with its mark. Nothing else is guessed: a byte such as 0xF3 is “ó” in Western Europe's
 * Windows-1252 and something else in Windows-1250 or 1254, the file does not say which, and a child's name that is guessed wrong
 * stands in the record for ever.
 */
export const textOf = (bytes: Uint8Array): Text => {
  if (bytes.length === 0) return against(1, 'The file is empty.');
  if (bytes.length > mostBytes) return against(1, 'The file is larger than 5 MB. Please split it into several files.');
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return against(1, `This is an Excel workbook, not a CSV file. ${saveAs}`);
  const wide = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  const text = decoded(bytes, wide ?? 'utf-8');
  if (text !== null && (wide || !everyOtherIsNul(bytes))) return { text };
  if (wide || everyOtherIsNul(bytes)) return against(1, `The file is UTF-16 and damaged, or without its mark. ${saveAs}`);
  return against(
    brokenLine(bytes),
    `A letter on this line is not UTF-8 (perhaps Windows-1252, which an older “CSV” writes). We do not guess the letters of a name. ${saveAs}`,
  );
};
