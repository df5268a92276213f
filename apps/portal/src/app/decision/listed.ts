/** "Mum, Dad and Rowan" */
export const listed = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);
