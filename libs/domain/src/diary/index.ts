export * from './diary.view.ts';
