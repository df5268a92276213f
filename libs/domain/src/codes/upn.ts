const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Unique pupil number: a check letter and twelve digits, the last of which is a letter in a temporary number.
 * The check letter is the sum of digit × position (positions 2 to 13) modulo 23, in an alphabet without I, O and S;
 * in a temporary number the final letter counts as its place in that alphabet.
 * Source: DfE guide to unique pupil numbers.
 * @returns null when it is sound, else what is wrong with it
 */
export const upnFault = (upn: string): string | null => {
  if (!/^[A-Z]\d{11}[0-9A-Z]$/.test(upn)) return 'a UPN is a letter and 12 digits (the last may be a letter in a temporary one)';
  const values = [...upn.slice(1)].map((sign) => (/\d/.test(sign) ? Number(sign) : letters.indexOf(sign)));
  if (values.includes(-1)) return 'a UPN never ends in I, O or S';
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return letters[sum % 23] === upn[0] ? null : 'the check letter of this UPN is wrong: a digit was mistyped';
};
