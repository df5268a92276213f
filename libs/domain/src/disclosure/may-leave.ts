import type { Row } from '../kernel/index.ts';

/**
 * Whether a row may be in anything that leaves the house: a copy for whoever asked for their data, a bundle, a pack, a letter. What is
 * sealed may not, until safeguarding has reviewed it and said so; whatever writes such a thing asks here for each row.
 */
export const mayLeave = (row: Row & { readonly reviews?: readonly { readonly release: 'withheld' | 'allowed' }[] }): boolean =>
  !row.sealed || row.reviews?.at(-1)?.release === 'allowed';
