import { describe, expect, it } from '@jest/globals';
import type { Asker } from '@heard/domain/kernel';
import { Malformed, Unseen } from '../../../apps/api/src/kernel/refusals/refusals.ts';
import { RollController } from '../../../apps/api/src/roll/roll.controller.ts';
import { line, opened, pupils, senco } from './opened-school.ts';

describe('the door of the import', () => {
  const someone = (roles: Asker['roles']) => ({ asker: { ...senco, roles } }) as unknown as Parameters<RollController['preview']>[1];
  const body = { kind: 'pupils', file: Buffer.from(pupils(line(1))).toString('base64') };
  it('given a SENCO, when previewed, then the rows are counted and nothing is stored', async () => {
    const { house, roll } = await opened();
    expect(await new RollController(roll).preview(body, someone(['senco']))).toMatchObject({ rows: 1, good: 1 });
    expect(house.log).toHaveLength(1);
  });
  it('given a teacher, when asked, then the import does not exist', async () => {
    const { roll } = await opened();
    expect(() => new RollController(roll).preview(body, someone(['educator']))).toThrow(Unseen);
  });
  it.each([
    [{ ...body, kind: 'governors' }, '/kind'],
    [{ ...body, file: '***' }, '/file'],
    [{ kind: 'pupils' }, '/file'],
    [body, '/commandId'],
  ])('given %j without what a run needs, when run, then the field is named', async (wrong, pointer) => {
    const { roll } = await opened();
    const refused = (() => {
      try {
        return new RollController(roll).run(wrong, someone(['senco']));
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(Malformed);
    expect((refused as Malformed).errors.map((one) => one.pointer)).toContain(pointer);
  });
});
