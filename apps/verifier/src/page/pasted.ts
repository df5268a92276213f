import { receiptOf, receiptTitle } from '../receipt.ts';

/**
 * A receipt as a camera read it from one square or two: line ends may be another system's, the last may be gone, and there may be one
 * between the two pieces. What comes of it is checked like any file: here nothing is believed.
 */
export const pasted = (text: string): string => {
  const whole = `${text.replace(/\r\n?/g, '\n').trim()}\n`;
  if (!whole.startsWith(receiptTitle) || receiptOf('', whole)) return whole;
  const ends = [...whole.matchAll(/\n/g)].map(({ index }) => index);
  const joined = ends.map((at) => whole.slice(0, at) + whole.slice(at + 1));
  return joined.find((one) => receiptOf('', one) !== null) ?? whole;
};
