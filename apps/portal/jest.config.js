/** Component tests: jsdom, zoneless, the compiler of Angular itself, ES modules throughout. */
import presets from 'jest-preset-angular/presets/index.js';

const here = import.meta.dirname;
const preset = presets.createEsmPreset({ tsconfig: `${here}/tsconfig.spec.json` });

export default {
  ...preset,
  displayName: 'portal',
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env.js',
  rootDir: here,
  // TypeScript rewrites './x.ts' to './x.js'; here it is still './x.ts' on disk.
  moduleNameMapper: { ...preset.moduleNameMapper, '^(\\.{1,2}/.*)\\.js$': '$1' },
  roots: ['<rootDir>', '<rootDir>/../../tests/portal'],
  testMatch: ['<rootDir>/../../tests/portal/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/jest.setup.js'],
};
