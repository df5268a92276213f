/** What a voice that knows English letters only says in place of a sign. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[‘’ʼ]/g, "'"],
  [/[“”«»]/g, '"'],
  [/\s*[–—]\s*/g, ', '],
  [/…/g, '.'],
  [/\s*[·•|]\s*/g, ', '],
  [/✓/g, ''],
  [/&/g, ' and '],
];
/** Words of the school that letters mislead about. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/\bSENCO/g, 'senko'],
  [/\bEHCP\b/g, 'E H C P'],
  [/\bEHC\b/g, 'E H C'],
  [/\bTA\b/g, 'T A'],
  [/\bPE\b/g, 'P E'],
];

/** Printable ASCII with the same sound, as near as letters come. */
export function plainOf(words: string): string {
  const signed = signs.reduce((text, [sign, said]) => text.replace(sign, said), words);
  const sounded = sounds.reduce((text, [word, said]) => text.replace(word, said), signed);
  return sounded
    .normalize('NFD')
    .replace(/[^\x20-\x7e\s]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const longest = 240;

/** Sentences, so that the first is heard while the next is made; a very long one is parted at a space. */
export function sentencesOf(plain: string): readonly string[] {
  return plain
    .split(/(?<=[.!?])\s+/)
    .flatMap((one) => (one.length <= longest ? [one] : (one.match(/.{1,240}(?:\s|$)|\S{240}/g) ?? [])))
    .map((one) => one.trim())
    .filter((one) => /[a-z0-9]/i.test(one));
}
