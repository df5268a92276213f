export * from './sen.ts';
export * from './upn.ts';
