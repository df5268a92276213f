export * from './census.ts';
export * from './birthday.ts';
export * from './promises.ts';
export * from './retention.ts';
export * from './ringing.ts';
export * from './school-age.ts';
export * from './working-time.ts';
