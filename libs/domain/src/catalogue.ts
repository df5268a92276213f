export { hello } from './kernel/index.ts';
