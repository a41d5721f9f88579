import type { Linter } from 'eslint'

/**
 * Where a hash without a key is taken, and why that is no hash of a personal value: whoever has one of those tries all
 * numbers there are and has the number (ruling 40). Personal values are hashed by the vault (`mock/crypto/vault.ts`).
 */
export const HASHED_WITHOUT_A_KEY: Readonly<Record<string, string>> = {
  'mock/backup/lines.ts': 'of all lines of a backup, to see that it is whole',
  'mock/live/standing.ts': 'of random ids and how many events each has, to know a moment again; never stored',
  'mock/http/website.ts': 'of a public file, to name its version',
  'mock/materials/materials.ts': 'of a picture, which the vault then hashes with its key',
  'mock/sessions/sms.ts':
    'of a message with the gateway’s secret in it: its own signature, which is not stored',
  'mock/sessions/tokens.ts': 'of a token of 256 random bits, which nobody can try',
  'mock/uploads/uploads.ts':
    'of an account’s random id and a name the phone drew, and it is never stored alone',
}

const message =
  'A hash of a personal value has a key: ask the vault. Else say in config/keyed-lint.ts what it is of.'

/** An error wherever else a hash without a key is taken. */
export const keyedLint: Linter.Config = {
  files: ['src/**/*.{ts,tsx}', 'mock/**/*.ts', 'types/**/*.ts'],
  ignores: [...Object.keys(HASHED_WITHOUT_A_KEY), '**/*.test.{ts,tsx}', '**/testing/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: ['node:crypto', 'crypto'].map((name) => ({
          name,
          importNames: ['createHash', 'hash', 'default'],
          message,
        })),
      },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "CallExpression[callee.property.name='digest'][callee.object.property.name='subtle']",
        message,
      },
      { selector: "CallExpression[callee.property.name='digest'][callee.object.name='subtle']", message },
    ],
  },
}
