import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const here = import.meta.dirname;

/** Faults, not tastes: prettier looks after the rest. */
const faults = {
  eqeqeq: ['error', 'always'],
  'no-async-promise-executor': 'error',
  'no-cond-assign': 'error',
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-empty': 'error',
  'no-empty-character-class': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unreachable-loop': ['error', { ignore: ['ForOfStatement'] }],
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-useless-backreference': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'use-isnan': 'error',
  'valid-typeof': 'error',
};

const typed = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/prefer-promise-reject-errors': 'off',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    {
      allowNumber: true,
      allowBoolean: true,
      allowNullish: true,
      allowNever: true,
      allow: ['Error', 'URL', 'URLSearchParams'],
    },
  ],
  '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
};

const noEnums = { selector: 'TSEnumDeclaration', message: 'A union of words, never an enum.' };
const says = (message) => (selector) => ({ selector, message });

/** The domain is pure: it is told who asks and when, and answers the same each time. */
const pure = [
  ...[
    'MemberExpression[object.name="Date"][property.name="now"]',
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'CallExpression[callee.name="Date"]',
    'MemberExpression[object.name="performance"]',
  ].map(says('The domain has no clock: the time comes in with the asker.')),
  ...[
    'MemberExpression[object.name="Math"][property.name="random"]',
    'MemberExpression[object.name="crypto"]',
    'CallExpression[callee.name="randomUUID"]',
  ].map(says('The domain draws no lots: ids are made by whoever starts the thing.')),
  ...[
    'MemberExpression[object.name="process"]',
    'CallExpression[callee.name=/^(fetch|setTimeout|setInterval|setImmediate|queueMicrotask)$/]',
  ].map(says('The domain knows nobody and waits for nothing.')),
  ...['TSParameterProperty', 'Decorator', 'TSModuleDeclaration[kind="namespace"]', 'TSImportEqualsDeclaration'].map(
    says('Node runs the domain as it is written: only types that can be struck out.'),
  ),
];

export default defineConfig(
  { ignores: ['**/node_modules/', '**/dist/', '**/.angular/', 'data/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { ...faults, 'no-console': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['apps/api/src/**/*.ts', 'apps/verifier/src/**/*.ts', 'libs/**/*.ts', 'tests/**/*.ts'],
    ignores: ['tests/portal/**', 'apps/verifier/src/page/**'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: here } },
    rules: { ...faults, ...typed, 'no-restricted-syntax': ['error', noEnums] },
  },
  {
    files: ['apps/portal/src/**/*.ts', 'tests/portal/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, angular.configs.tsRecommended],
    languageOptions: { parserOptions: { project: './apps/portal/tsconfig.spec.json', tsconfigRootDir: here } },
    processor: angular.processInlineTemplates,
    rules: {
      ...faults,
      ...typed,
      'no-restricted-syntax': ['error', noEnums],
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
    },
  },
  {
    files: ['apps/verifier/src/page/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './apps/verifier/tsconfig.json', tsconfigRootDir: here } },
    rules: { ...faults, ...typed, 'no-restricted-syntax': ['error', noEnums] },
  },
  {
    files: ['**/*.html'],
    ignores: ['apps/portal/src/index.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/eqeqeq': 'error', '@angular-eslint/template/button-has-type': 'error' },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnums, ...pure] },
  },
  {
    // Fixtures are taken apart without ceremony; what a spec is about is still typed.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['tests/performance/**/*.ts'], rules: { 'no-console': 'off' } },
);
