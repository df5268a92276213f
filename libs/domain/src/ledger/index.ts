export * from './in-clear.ts';
export * from './tree.ts';
