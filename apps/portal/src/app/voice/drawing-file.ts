import type { Drawing } from '@heard/domain/voice';

/** `typesOf.drawing` of the domain. */
const TYPE = 'application/vnd.heard.drawing+json';

/** What is kept and sent of a drawing: its strokes. */
export const fileOf = (drawing: Drawing): Blob => new Blob([JSON.stringify(drawing)], { type: TYPE });

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const areNumbers = (...values: readonly unknown[]): boolean => values.every((one) => typeof one === 'number' && Number.isFinite(one));
const areTexts = (...values: readonly unknown[]): boolean => values.every((one) => typeof one === 'string');
const all = (list: unknown, is: (one: Fields) => boolean): boolean => Array.isArray(list) && list.every((one) => isFields(one) && is(one));

const isColour = (value: unknown): boolean => /^#[0-9a-f]{6}$/.test(String(value));
const isStroke = ({ colour, width, points }: Fields): boolean =>
  isColour(colour) &&
  areNumbers(width) &&
  Array.isArray(points) &&
  points.every((point) => Array.isArray(point) && point.length === 3 && areNumbers(...(point as readonly unknown[])));
const isStamp = ({ symbol, label, x, y, size, over, skin }: Fields): boolean =>
  areTexts(symbol, label) && areNumbers(x, y, size, over) && (skin === undefined || isColour(skin));

/** School read it whole, by the domain's `drawing`, when it came; here only what would break the picture is looked for. */
const isDrawing = (value: unknown): value is Drawing =>
  isFields(value) &&
  value['v'] === 1 &&
  areNumbers(value['width'], value['height']) &&
  all(value['strokes'], isStroke) &&
  (value['stamps'] === undefined || all(value['stamps'], isStamp));

/** Undefined where it is not a drawing that can be shown. */
export async function drawingIn(file: Blob): Promise<Drawing | undefined> {
  try {
    const value: unknown = JSON.parse(await file.text());
    return isDrawing(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
