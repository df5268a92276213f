import { drawing } from '@heard/domain/voice';
import { unfit, type Fit } from './fit.ts';

const json = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
};

/** Strokes and nothing else: what is kept is written anew from what was understood. @throws Untaken */
export const drawingContent = (bytes: Buffer): Fit => {
  const parsed = drawing.safeParse(json(bytes));
  if (!parsed.success) return unfit('This is not a drawing that can be read here. Please draw it again.');
  return { type: 'application/vnd.heard.drawing+json', bytes: Buffer.from(JSON.stringify(parsed.data)), seconds: null };
};
