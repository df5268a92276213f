import { describe, expect, it } from '@jest/globals';
import { mostBytes } from '../../../apps/api/src/roll/encoding.ts';
import { mostRows } from '../../../apps/api/src/roll/roll.import.ts';
import { line, opened, pupils, senco } from './opened-school.ts';

describe('reading the bytes of a file', () => {
  const text = pupils(line(1, 'Zoë Wójcik'));
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little-endian with its mark', wide],
    ['UTF-16 big-endian with its mark', Buffer.from(wide).swap16()],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
    ['a line that names the separator', Buffer.from(`sep=;\r\n${text.replaceAll(',', ';')}`)],
    ['lone carriage returns', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('given %s, when previewed, then the row is right', async (_, bytes) => {
    const { roll } = await opened();
    const preview = await roll.preview({ kind: 'pupils', bytes }, senco);
    expect(preview).toMatchObject({ rows: 1, good: 1, faults: [], sample: [{ name: 'Zoë Wójcik' }] });
  });
  it.each([
    ['Windows-1252', Buffer.from(text, 'latin1'), 2, 'CSV UTF-8'],
    ['an Excel workbook', Buffer.from('PK\u0003\u0004xxxx'), 1, 'Excel workbook'],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le'), 1, 'UTF-16'],
    ['nothing', Buffer.alloc(0), 1, 'empty'],
    ['more than 5 MB', Buffer.alloc(mostBytes + 1, 'a'), 1, '5 MB'],
    ['a heading without a column', Buffer.from(text.replace('Date of birth', 'Shoe size')), 1, 'Date of birth'],
  ])('given %s, when run, then it is refused with what to do and nothing is stored', async (_, bytes, at, reason) => {
    const { house, take } = await opened();
    const before = house.log.length;
    const done = await take('pupils', bytes);
    expect(done).toMatchObject({ good: 0, done: 0, faults: [{ line: at }] });
    expect(done.faults[0]?.reason).toContain(reason);
    expect(house.log).toHaveLength(before);
  });
  it('given 5,001 rows, when previewed, then the limit is named', async () => {
    const { roll } = await opened();
    const preview = await roll.preview(
      { kind: 'pupils', bytes: Buffer.from(pupils(...Array.from({ length: mostRows + 1 }, (_, at) => line(at)))) },
      senco,
    );
    expect(preview.faults).toMatchObject([{ reason: expect.stringContaining('more than 5000 rows') }]);
  });
});
