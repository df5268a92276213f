import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '@heard/domain/kernel';
import { Attachments } from '../../apps/api/src/kernel/blobs/attachments.ts';
import { BLOB_STORE } from '../../apps/api/src/kernel/blobs/blobs.module.ts';
import type { BlobStore } from '../../apps/api/src/kernel/blobs/blob-store.ts';
import { UploadTable } from '../../apps/api/src/kernel/blobs/upload.table.ts';
import { Uploads } from '../../apps/api/src/kernel/blobs/uploads.ts';
import { later, openHouse, type OpenedHouse } from '../support/house.ts';
import { now, rowan, rowansFile } from '../support/people.ts';
import { adasFile, type Name } from '../support/small-school.ts';
import { begins, drawingOf, saying, sends } from '../support/uploading.ts';

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a command that something hangs on', () => {
  it('given a drawing that its asker has sent, when it is said, then it is in the record', async () => {
    const one = await sends(house, 'rowan', drawingOf());
    const { position } = await house.done('rowan', 'voice/share-voice', saying([one]));
    const { body } = await house.query('rowan', `input/mine?seen=${position}`);
    expect(body.inputs[0].answersGiven[0].attachments).toEqual([one]);
  });

  it('given the same command again, when it was carried out, then the receipt is the same', async () => {
    const one = await sends(house, 'rowan', drawingOf());
    const said = { ...saying([one]), commandId: randomUUID() };
    const first = await house.done('rowan', 'voice/share-voice', said);
    expect(await house.done('rowan', 'voice/share-voice', said)).toEqual(first);
  });

  const wrongly: readonly (readonly [string, () => Promise<readonly [Name, object]>])[] = [
    [
      'a drawing that nobody sent',
      async () => ['rowan', saying([{ ...(await sends(house, 'rowan', drawingOf())), blobId: 'e'.repeat(64) as never }])],
    ],
    ['a drawing that somebody else sent', async () => ['dad', saying([await sends(house, 'mum', drawingOf())], { audience: [] })]],
    [
      'a drawing that was sent for another child',
      async () => {
        const one = await sends(house, 'farrow', drawingOf(), 'drawing', adasFile);
        return ['farrow', saying([one], { speaker: rowansFile, how: 'scribed', readBack: true })];
      },
    ],
    ['a drawing that is said to be smaller', async () => ['rowan', saying([{ ...(await sends(house, 'rowan', drawingOf())), bytes: 1 }])]],
    ['a drawing that is said to last', async () => ['rowan', saying([{ ...(await sends(house, 'rowan', drawingOf())), seconds: 4 }])]],
    [
      'one that is there beside one that is not',
      async () => {
        const one = await sends(house, 'rowan', drawingOf());
        return ['rowan', saying([one, { ...one, blobId: 'f'.repeat(64) as never }])];
      },
    ],
  ];
  it.each(wrongly)('given %s, when it is said, then it is refused in words, and nothing is stored', async (_, make) => {
    const [name, said] = await make();
    const length = (await house.log()).length;
    const answer = await house.ask(name, 'voice/share-voice', said);
    expect([answer.status, answer.body.code]).toEqual([409, 'attachment-missing']);
    expect(answer.body.detail).toContain('Please send it again; nothing is lost');
    expect((await house.log()).length).toBe(length);
  });

  it('given a drawing on something said, when its speaker says it anew, then it hangs there too; when another does, then not', async () => {
    const one = await sends(house, 'rowan', drawingOf());
    const first = saying([one], { audience: ['parents'] });
    const { position } = await house.done('rowan', 'voice/share-voice', first);
    await house.query('rowan', `input/mine?seen=${position}`);
    expect((await house.ask('rowan', 'voice/share-voice', saying([one], { insteadOf: first.voiceId }))).status).toBe(200);
    expect((await house.ask('mum', 'voice/share-voice', saying([one]))).body.code).toBe('attachment-missing');
  });
});

describe('what waits, and what is over', () => {
  const has = ({ blobId }: Attachment): Promise<boolean> => house.get<BlobStore>(BLOB_STORE).has(blobId);

  it('given a week, when it is over, then what nothing hangs on is cleared, and what is said stays', async () => {
    const [said, loose] = [await sends(house, 'dad', drawingOf(5)), await sends(house, 'dad', drawingOf(6))];
    const half = (await begins(house, 'dad', 10)).headers['location'] ?? '';
    await house.done('dad', 'voice/share-voice', saying([said]));
    later(house, '2026-09-14T08:09:00.000Z');
    await house.get(Uploads).clearOld();
    expect([await has(said), await has(loose)]).toEqual([true, true]);
    later(house, '2026-09-14T08:11:00.000Z');
    await house.get(Uploads).clearOld();
    expect([await has(said), await has(loose), (await house.query('dad', half.slice(5))).status]).toEqual([true, false, 404]);
    expect((await house.ask('dad', 'voice/share-voice', saying([loose]))).body.code).toBe('attachment-missing');
    later(house, now);
  });

  it('given something that is thrown away and said at the same moment, when both are done, then it is there or it was not said', async () => {
    const [uploads, attachments] = [house.get(Uploads), house.get(Attachments)];
    const outcomes = new Set<boolean>();
    for (let ticks = 0; ticks < 24; ticks += 1) {
      const one = await uploads.whole(rowan, { childId: rowansFile, kind: 'drawing' }, drawingOf(3 + ticks));
      const ending = uploads.end(rowan, house.get(UploadTable).of(one.blobId)?.uploadId ?? '');
      for (let tick = 0; tick < ticks; tick += 1) await (tick % 2 === 0 ? Promise.resolve() : nextTurn());
      let said = true;
      try {
        attachments.hang(rowan, [{ type: 'VoiceShared', data: { childId: rowansFile, one } }]);
      } catch {
        said = false;
      }
      await ending;
      outcomes.add(said);
      expect([ticks, await has(one)]).toEqual([ticks, said]);
    }
    expect(outcomes).toEqual(new Set([true, false]));
  });
});
