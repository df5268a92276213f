/** A tile of hashes (c2sp.org/tlog-tiles): so many, from place `index` · 256 on, each over 256^level leaves. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  /** 256 when it is whole. */
  readonly width: number;
}

/** Hashes of a whole tile. */
export const wholeTile = 256;

const path = /^(0|[1-9]\d?)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** `1234067` is `x001/x234/067`. */
const placed = (index: number): string => {
  const thousands = Math.floor(index / 1000);
  const last = String(index % 1000).padStart(3, '0');
  return thousands === 0 ? last : `${placed(thousands).replace(/(\d{3})$/, 'x$1')}/${last}`;
};

/** The path of a tile below `tile/`. */
export const pathOf = ({ level, index, width }: Tile): string =>
  `${level}/${placed(index)}${width === wholeTile ? '' : `.p/${String(width)}`}`;

/** Reads `<L>/<N>[.p/<W>]`; null when it is not written as the one path of a tile. */
export const tileFrom = (text: string): Tile | null => {
  const [, level = '', places = '', partial] = path.exec(text) ?? [];
  const tile = { level: Number(level), index: Number(places.replaceAll(/[x/]/g, '')), width: Number(partial ?? wholeTile) };
  return places && tile.level <= 63 && Number.isSafeInteger(tile.index) && pathOf(tile) === text ? tile : null;
};

/** Whether each hash of the tile stands over leaves of a tree of this size: of a tree that is published any part may be read. */
export const isWithin = ({ level, index, width }: Tile, size: number): boolean =>
  index * wholeTile + width <= Math.floor(size / wholeTile ** level);
