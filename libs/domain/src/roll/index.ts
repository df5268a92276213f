export * from './asked.ts';
export * from './cells.ts';
export * from './columns.ts';
export * from './contact.ts';
export * from './languages.ts';
export * from './pupil.ts';
export * from './staff.ts';
