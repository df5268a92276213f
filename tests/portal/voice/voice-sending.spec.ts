import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Attachment } from '@heard/domain/kernel';
import { type Draft, Drafts } from '../../../apps/portal/src/app/kernel/drafts.ts';
import { DraftBox } from '../../../apps/portal/src/app/kernel/draft-box.ts';
import { Refusal } from '../../../apps/portal/src/app/kernel/refusals.ts';
import { Session } from '../../../apps/portal/src/app/kernel/session.ts';
import { Uploads, type Sending } from '../../../apps/portal/src/app/kernel/uploads.ts';
import { Begun, tellingKey } from '../../../apps/portal/src/app/voice/begun.ts';
import type { Share } from '../../../apps/portal/src/app/voice/share.ts';
import { nothingYet, telling, type Telling } from '../../../apps/portal/src/app/voice/telling.ts';
import { VoiceApi } from '../../../apps/portal/src/app/voice/voice.api.ts';
import { VoiceSending } from '../../../apps/portal/src/app/voice/voice-sending.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryBox, receipt } from '../support/family-school.ts';
import { rowan } from '../support/rowan.ts';

const key = tellingKey(rowan, 'just-tell');
const hung = { name: 'tell/sound', kind: 'sound', seconds: 2, address: null, sent: null } as const;
const sound: Attachment = { blobId: 'a'.repeat(64) as never, kind: 'sound', type: 'audio/webm', bytes: 3, seconds: 2 };
const told = telling(nothingYet('v1', 'just-tell', 'middle'), 'tell', { hung: [hung] });

let said: string[];
let shared: { voice: Share; commandId: string }[];
let brings: (sending: Sending) => Promise<Attachment>;
let takes: () => Promise<typeof receipt>;

/** The portal opened anew on the same device. */
async function here(box: MemoryBox): Promise<{ sending: VoiceSending; draft: Draft<Telling> }> {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    imports: [TranslocoTestingModule.forRoot({ langs: { en: {} }, translocoConfig: { availableLangs: ['en'], defaultLang: 'en' } })],
    providers: [
      { provide: DraftBox, useValue: box },
      { provide: Session, useValue: { me: () => ({ personId: rowan }) } },
      { provide: Uploads, useValue: { send: (sending: Sending) => (said.push(`bytes ${sending.address ?? 'anew'}`), brings(sending)) } },
      {
        provide: VoiceApi,
        useValue: { share: (voice: Share, commandId: string) => (said.push('words'), shared.push({ voice, commandId }), takes()) },
      },
    ],
  });
  TestBed.inject(Drafts).belongTo(rowan);
  return { sending: TestBed.inject(VoiceSending), draft: await TestBed.inject(Begun).open(key, told) };
}

async function begun(box: MemoryBox): Promise<{ sending: VoiceSending; draft: Draft<Telling> }> {
  const all = await here(box);
  await all.draft.attach(hung.name, new Blob(['abc'], { type: 'audio/webm' }));
  all.draft.keep(told);
  await TestBed.inject(Begun).note(rowan, key);
  return all;
}

beforeEach(() => {
  said = [];
  shared = [];
  brings = async () => sound;
  takes = async () => receipt;
});

describe('given a sound that a child made', () => {
  it('when it is sent then the sound goes first, the words name it, and nothing is kept any more', async () => {
    const box = new MemoryBox();
    const { sending, draft } = await begun(box);
    await sending.send(rowan, key, draft);
    expect(said).toEqual(['bytes anew', 'words']);
    expect(shared[0]?.voice.answers[0]?.attachments).toEqual([sound]);
    expect(sending.underway()[key]).toMatchObject({ state: 'sent', voiceId: 'v1' });
    expect([box.bytes.size, box.kept.has(`${rowan}/${key}`)]).toEqual([0, false]);
  });

  it('when the page goes in the middle then the same upload and the same command go on after it', async () => {
    const box = new MemoryBox();
    brings = (sending) => {
      sending.begun?.('/api/blob/upload?upload=1');
      return new Promise(() => undefined);
    };
    const first = await begun(box);
    void first.sending.send(rowan, key, first.draft);
    await eventually(() => JSON.stringify(box.kept.get(`${rowan}/${key}`)).includes('upload=1'), 'where it began is kept');
    brings = async () => sound;
    const again = await here(box);
    await again.sending.resume(rowan);
    await eventually(() => again.sending.underway()[key]?.state === 'sent', 'it is sent');
    expect(said).toEqual(['bytes anew', 'bytes /api/blob/upload?upload=1', 'words']);
    expect(shared.map(({ commandId }) => commandId)).toEqual([first.draft.commandId]);
  });

  it('when it is with school and the words were refused then it is not sent again with the next try', async () => {
    const { sending, draft } = await begun(new MemoryBox());
    takes = async () => Promise.reject(new Refusal('rule', { code: 'consent-missing' }));
    await sending.send(rowan, key, draft);
    expect(sending.underway()[key]).toEqual({ state: 'refused', why: 'refused' });
    expect(draft.value().pressed).toBe(false);
    takes = async () => receipt;
    await sending.send(rowan, key, draft);
    expect(said).toEqual(['bytes anew', 'words', 'words']);
  });

  it('when it is not on this device any more then that is said, and half of it is not sent', async () => {
    const box = new MemoryBox();
    const { sending, draft } = await begun(box);
    box.bytes.clear();
    await sending.send(rowan, key, draft);
    expect([said, sending.underway()[key]]).toEqual([[], { state: 'refused', why: 'lost-part' }]);
  });

  it('when send is pressed twice then it goes once', async () => {
    const { sending, draft } = await begun(new MemoryBox());
    await Promise.all([sending.send(rowan, key, draft), sending.send(rowan, key, draft)]);
    expect(said).toEqual(['bytes anew', 'words']);
  });
});
