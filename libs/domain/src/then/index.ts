export * from './record.ts';
export * from './register.view.ts';
export * from './then.ts';
