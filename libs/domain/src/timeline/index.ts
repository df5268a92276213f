export * from './timeline.view.ts';
