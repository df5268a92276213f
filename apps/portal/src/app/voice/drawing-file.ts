import type { Drawing } from '@heard/domain/voice';

/** `typesOf.drawing` of the domain. */
const TYPE = 'application/vnd.heard.drawing+json';

/** What is kept and sent of a drawing: its strokes. */
export const fileOf = (drawing: Drawing): Blob => new Blob([JSON.stringify(drawing)], { type: TYPE });

/** Undefined where it is not a drawing that can be shown. The shape is read by the domain's own words for it. */
export async function drawingIn(file: Blob): Promise<Drawing | undefined> {
  const { drawing } = await import('@heard/domain/voice');
  try {
    return drawing.parse(JSON.parse(await file.text()));
  } catch {
    return undefined;
  }
}
