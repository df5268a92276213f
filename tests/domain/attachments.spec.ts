import { describe, expect, it } from '@jest/globals';
import type * as z from 'zod';
import { attachment, attachmentsIn } from '@heard/domain/kernel';
import { drawing } from '@heard/domain/voice';

const blobId = 'a'.repeat(64);
const sound = { blobId, kind: 'sound', type: 'audio/webm', bytes: 41_000, seconds: 12.5 };
const line = { colour: '#1a2b3c', width: 6, points: [[10, 20, 0.5]] };
const stamp = { symbol: 'friend', label: 'friend', x: 400, y: 300, size: 160, over: 1 };
const paper = { v: 1, width: 800, height: 600, strokes: [line] };

const faultsOf = (shape: z.ZodType, value: unknown): readonly string[] =>
  (shape.safeParse(value).error?.issues ?? []).map((one) => one.path.join('.') || one.code);

describe('what may hang on something said', () => {
  it.each([
    sound,
    { ...sound, kind: 'photo', type: 'image/jpeg', seconds: null },
    { ...sound, kind: 'drawing', type: 'application/vnd.heard.drawing+json', seconds: null },
  ])('given $kind of type $type, when it is read, then it is taken as it is', (one) => {
    expect(attachment.parse(one)).toEqual(one);
  });

  it.each([
    ['a photo that is called a sound', { type: 'image/jpeg' }, 'type'],
    ['a type that nothing has', { type: 'text/html' }, 'type'],
    ['a name that is no hash', { blobId: '../../vault.sqlite' }, 'blobId'],
    ['nothing in it', { bytes: 0 }, 'bytes'],
    ['more than the largest', { bytes: 12_000_001 }, 'bytes'],
    ['a field more', { name: 'IMG_0001.jpg' }, 'unrecognized_keys'],
  ])('given %s, when it is read, then that is named', (_, wrong, field) => {
    expect(faultsOf(attachment, { ...sound, ...wrong })).toEqual([field]);
  });
});

describe('attachments in something said', () => {
  const photo = { ...sound, blobId: 'b'.repeat(64), kind: 'photo', type: 'image/jpeg', seconds: null };
  it('given some at any depth, when they are looked for, then each is found in its order, and nothing else is one', () => {
    const said = {
      words: 'a'.repeat(64),
      answers: [
        { attachments: [sound], face: null },
        { attachments: [], more: { deep: [photo] } },
      ],
    };
    expect(attachmentsIn(said)).toEqual([sound, photo]);
    expect([null, 7, 'x', [], { answers: [] }].flatMap(attachmentsIn)).toEqual([]);
  });
  it('given something that names a blob and is none, when it is looked for, then it is not passed over', () => {
    expect(() => attachmentsIn({ answers: [{ blobId: sound.blobId }] })).toThrow();
  });
});

describe('a drawing', () => {
  it('given strokes with pressure, when it is read, then it is kept as it was drawn', () => {
    expect(drawing.parse(paper)).toEqual(paper);
  });

  it.each([
    ['stamps over strokes', { stamps: [stamp, { ...stamp, skin: '#986a4c' }] }],
    ['a stamp and no stroke', { strokes: [], stamps: [{ ...stamp, over: 0 }] }],
  ])('given %s, when it is read, then it is kept as it was made', (_, made) => {
    expect(drawing.parse({ ...paper, ...made })).toEqual({ ...paper, ...made });
  });

  it.each([
    ['an empty paper', { strokes: [] }, 'strokes'],
    ['neither strokes nor stamps', { strokes: [], stamps: [] }, 'strokes'],
    ['a skin that is a style', { stamps: [{ ...stamp, skin: 'url(#x)' }] }, 'stamps.0.skin'],
    ['a stamp that is a path', { stamps: [{ ...stamp, symbol: '../friend' }] }, 'stamps.0.symbol'],
    ['a stamp without its word', { stamps: [{ ...stamp, label: '' }] }, 'stamps.0.label'],
    ['a stamp larger than all paper', { stamps: [{ ...stamp, size: 5_000 }] }, 'stamps.0.size'],
    ['a stroke of no point', { strokes: [{ ...line, points: [] }] }, 'strokes.0.points'],
    ['a colour that is a style', { strokes: [{ ...line, colour: 'url(//example.org)' }] }, 'strokes.0.colour'],
    ['more pressure than there is', { strokes: [{ ...line, points: [[1, 1, 2]] }] }, 'strokes.0.points.0.2'],
    ['a point in another town', { strokes: [{ ...line, points: [[1e9, 1, 1]] }] }, 'strokes.0.points.0.0'],
    ['a paper of no size', { width: 0 }, 'width'],
    ['another version', { v: 2 }, 'v'],
    ['words beside the strokes', { title: 'My house' }, 'unrecognized_keys'],
  ])('given %s, when it is read, then that is named', (_, wrong, field) => {
    expect(faultsOf(drawing, { ...paper, ...wrong })).toEqual([field]);
  });
});
