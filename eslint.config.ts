import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import { arrowsLint, pureLint } from './config/arrows-lint'
import { keyedLint } from './config/keyed-lint'
import { TOO_NEW_PROPERTIES } from './config/tooNew'

export default tseslint.config(
  { ignores: ['dist/', 'reports/', '.data/', '.cache/', 'mock/db/migrations/'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' }, // CommonJS is what babel and jest read
  },
  {
    // Command line programs speak on the console.
    files: ['scripts/**', 'bench/**', 'e2e/**', 'config/**', 'mock/server.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        // node:test waits for its own.
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // What the phones do not have yet. The contract's own code runs on them as well.
    files: ['src/**/*.{ts,tsx}', 'types/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: { 'no-restricted-properties': ['error', ...TOO_NEW_PROPERTIES] },
  },
  arrowsLint,
  keyedLint,
  // Behind it: pure code has no package to hash with at all.
  pureLint,
  {
    // The people and servers of the tests never reach what runs.
    files: ['src/**/*.{ts,tsx}', 'mock/**/*.ts', 'types/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: ['**/testing/**'] }] },
  },
  {
    // A test may reach for whatever it needs to build its world.
    files: ['**/*.test.{ts,tsx}', 'mock/**/testing/**', 'src/**/testing/**'],
    rules: {
      'boundaries/dependencies': 'off',
      'boundaries/no-unknown-dependencies': 'off',
    },
  },
)
