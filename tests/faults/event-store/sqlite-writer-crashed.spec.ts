import { describe, expect, it } from '@jest/globals';
import { WriterThread } from '../../../apps/api/src/kernel/event-store/sqlite.writer-thread.ts';
import { anyStream, sealedEvents } from '../../support/sealed-event.ts';

describe('the embedded log and a writer that crashes', () => {
  it('given appends under way, when the writer crashes, then they are refused, and so are all later ones', async () => {
    const writer = await WriterThread.open('nowhere', () => undefined, new URL('./crashing.worker.ts', import.meta.url));
    const append = () => writer.append({ stream: anyStream(), expected: -1, events: sealedEvents(1) });
    const crashed = {
      status: 'rejected',
      reason: expect.objectContaining({ name: 'StoreUnavailable', message: expect.stringContaining('out of memory') }),
    };
    expect(await Promise.allSettled([append(), append()])).toEqual([crashed, crashed]);
    expect(writer.ended).toContain('out of memory');
    expect(await Promise.allSettled([append()])).toEqual([crashed]);
    await writer.close();
  });
});
