/** One value of DER (X.690): its tag, its content, and the bytes of both with their length. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** Length octets beyond this speak of more than any answer that is taken. */
const mostOctets = 3;

/** The value that begins these bytes. @throws Error when they are no DER, or are cut */
const valueAt = (bytes: Buffer): DerValue => {
  const [tag, first] = [bytes[0], bytes[1]];
  const octets = first !== undefined && first > 0x80 ? first - 0x80 : 0;
  if (tag === undefined || (tag & 0x1f) === 0x1f || first === undefined || first === 0x80 || octets > mostOctets)
    throw new Error('this is not DER');
  const from = 2 + octets;
  const length = octets === 0 ? first : bytes.readUIntBE(2, octets);
  if (bytes.length < from + length) throw new Error('this DER is cut');
  return { tag, content: bytes.subarray(from, from + length), whole: bytes.subarray(0, from + length) };
};

/** Values that stand one after the other. @throws Error as above */
export const derValues = (bytes: Buffer): readonly DerValue[] => {
  const values: DerValue[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const value = valueAt(rest);
    values.push(value);
    rest = rest.subarray(value.whole.length);
  }
  return values;
};
