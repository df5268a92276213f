export * from './promises.ts';
export * from './ringing.ts';
export * from './school-age.ts';
export * from './working-time.ts';
