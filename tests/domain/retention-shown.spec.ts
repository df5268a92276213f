import { describe, expect, it } from '@jest/globals';
import { maySee, sightOf } from '@heard/domain/child';
import type { Asker, Sight } from '@heard/domain/kernel';
import { retentionEvents, retentionSeenBy, retentionView, type RetentionRow } from '@heard/domain/retention';
import { farrow, lark, mum, okafor, osei, rowan, rowansFile } from '../support/people.ts';
import { storyOf } from '../support/record.ts';
import { shown } from '../support/shown.ts';
import { erasing } from '../support/whole-parts.ts';

const rows = (upTo: number) => shown<RetentionRow>(retentionView, storyOf(erasing.slice(0, upTo)));
const nobody = { standings: [], openTo: [], hidden: [], kin: [] };
const sightAs = (who: Asker, as?: 'parent' | 'child' | 'educator'): Sight =>
  sightOf(who, { ...nobody, standings: as ? [{ childId: rowansFile, as, beside: null }] : [] });
const seen = (upTo: number, sight: Sight) => rows(upTo).flatMap((row) => (maySee(sight, row) ? (retentionSeenBy(row, sight) ?? []) : []));

describe('what is shown of keeping a file', () => {
  it('given a hold, when those who lead look, then they see why and by whom; the family sees nothing of it', () => {
    expect(seen(1, sightAs(farrow))).toMatchObject([{ holds: [{ ground: 'tribunal', by: farrow.person, on: '2026-09-07' }] }]);
    expect(seen(1, sightAs(mum, 'parent'))).toEqual([]);
  });
  it('given an erasure that was agreed, when his mother and he look, then they see the ground and the day, and no hold', () => {
    for (const sight of [sightAs(mum, 'parent'), sightAs(rowan, 'child')])
      expect(seen(6, sight)).toMatchObject([{ erasure: { ground: 'record-moved', agreed: { from: '2026-09-14' } }, holds: [] }]);
  });
  it('given an erasure, when a teacher and a stranger look, then there is nothing', () => {
    expect(seen(6, sightAs(osei, 'educator'))).toEqual([]);
    expect(seen(6, sightAs(lark))).toEqual([]);
  });
  it('given an erasure, when a deputy looks who is nothing else to him, then it is there, sealed; not for one of his family', () => {
    const deputy = sightAs({ ...lark, safeguards: true });
    expect(seen(6, deputy)).toMatchObject([{ sealed: [], erasure: { ground: 'record-moved' } }]);
    expect(seen(6, { ...deputy, kin: [rowansFile] })).toEqual([]);
  });
  it('given a proposal that was withdrawn, when those who lead look, then there is none', () =>
    expect(seen(4, sightAs(farrow))).toMatchObject([{ erasure: null }]));
  it('given the end, when those who lead look, then one row is left that belongs to no child and names nobody but those who decided', () => {
    const [row, ...more] = seen(7, sightAs(okafor));
    expect(more).toEqual([]);
    expect(row).toMatchObject({ childId: null, erasure: null, holds: [], erased: { ground: 'record-moved', on: '2026-09-07' } });
    expect(row?.erased?.code).toMatch(/^HRD-/);
    expect(seen(7, sightAs(mum, 'parent'))).toEqual([]);
    expect(seen(7, sightAs({ ...lark, safeguards: true }))).toEqual([]);
  });
  it('given everything that is decided about keeping, when its shapes are read, then there is no room for a word that somebody writes', () => {
    const free = Object.values(retentionEvents).flatMap((shape) =>
      Object.entries(shape.shape).filter(([, field]) => field.type === 'string' && !['uuid', 'date'].includes(String(field.format))),
    );
    expect(free).toEqual([]);
  });
});
