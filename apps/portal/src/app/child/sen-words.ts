import { senProvision, senType } from '@heard/domain/codes';
import type { ChildRow } from '@heard/domain/child';

/** "SEN support (K) · Speech, language and communication needs": the census codes in the words of the census. */
export const senWords = ({ provision, needs }: ChildRow['sen']): string =>
  [`${senProvision[provision]} (${provision})`, ...needs.map((need) => senType[need])].join(' · ');

const unnumbered: Readonly<Record<string, string>> = { N1: 'Nursery 1', N2: 'Nursery 2', R: 'Reception', X: 'No year group' };

/** "Year 3" */
export const yearWords = (yearGroup: string): string => unnumbered[yearGroup] ?? `Year ${yearGroup}`;

/** "Year 3 · Kestrels" */
export const placeWords = ({ yearGroup, className }: { readonly yearGroup: string; readonly className: string }): string =>
  `${yearWords(yearGroup)} · ${className}`;
