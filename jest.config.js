/** One Jest for everybody: fast projects first, the browser last (see `npm test`). */
const swc = [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];
const project = (name) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/tests/${name}/**/*.spec.ts`],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': swc },
  transformIgnorePatterns: ['/node_modules/(?!@heard/)'],
});
/** Its parts run side by side and are counted together. */
const attack = { ...project('attack'), globalSetup: '<rootDir>/tools/attack-begin.js', globalTeardown: '<rootDir>/tools/attack-end.js' };
export default {
  // A machine that is busy with other things takes its time; nothing here waits for a time. Jest reads this here and nowhere else.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tools/longest-first.js',
  projects: [
    ...['domain', 'verifier', 'contracts', 'api', 'house', 'faults', 'journeys'].map(project),
    attack,
    '<rootDir>/apps/portal/jest.config.js',
  ],
};
