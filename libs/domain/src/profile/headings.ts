/**
 * The three headings of a one-page profile (Helen Sanderson): what people like and admire about me, what is important to me, how best to
 * support me. In the order in which they stand on the page.
 */
export const headings = ['admire', 'important', 'support'] as const;
export type Heading = (typeof headings)[number];
