import type { Linter } from 'eslint'
import boundaries from 'eslint-plugin-boundaries'
import { ARROWS, PARTS, type Part } from './arrows'
import { TOO_NEW_PROPERTIES } from './tooNew'

const parts = Object.keys(PARTS) as Part[]
const folders = [...new Set(parts.map((part) => PARTS[part].folder))]

const part = (name: Part) => {
  const { folder, ...rest } = PARTS[name]
  return { element: { type: folder, ...('files' in rest && { fileInternalPath: rest.files }) } }
}

/** The arrow table as policies of the boundaries plugin: what the table does not allow is an error. */
const policies = parts.flatMap((from) => {
  const { to, typesOnly = [] } = ARROWS[from]
  const itself =
    from === 'pages'
      ? {
          element: { type: PARTS.pages.folder, captured: { journey: '{{ from.element.captured.journey }}' } },
        }
      : part(from)
  return [
    { from: part(from), allow: { to: itself } },
    ...to.map((target) => ({ from: part(from), allow: { to: part(target) } })),
    ...typesOnly.map((target) => ({
      from: part(from),
      allow: { to: part(target), dependency: { kind: 'type' as const } },
    })),
  ]
})

/** The lint settings that hold the house together; the test beside it runs them alone. */
export const arrowsLint: Linter.Config = {
  files: ['src/**/*.{ts,tsx}', 'mock/**/*.ts', 'types/**/*.ts'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { typescript: { project: './tsconfig.json' } },
    'boundaries/elements': folders.map((folder) => ({
      type: folder,
      pattern: folder,
      partialMatch: false,
      ...(folder.endsWith('*') && { capture: ['journey'] }),
    })),
  },
  rules: {
    'boundaries/dependencies': ['error', { default: 'disallow', checkInternals: true, policies }],
    'boundaries/no-unknown-dependencies': 'error',
  },
}

/**
 * What the app and the BFF both run, and the app's only piece of the contract: no package, no clock, no chance, no
 * network. Dates with an argument are arithmetic and stay.
 */
export const pureLint: Linter.Config = {
  files: ['src/domain/**/*.ts', 'types/*routes.ts'],
  ignores: ['**/*.test.ts', '**/testing/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ regex: '^(?!\\.|@/|@contract/|@bff/)', message: 'Pure code needs no package.' }] },
    ],
    'no-restricted-globals': ['error', 'fetch', 'performance', 'crypto', 'process', 'setTimeout'],
    'no-restricted-properties': [
      'error',
      ...TOO_NEW_PROPERTIES,
      { object: 'Date', property: 'now', message: 'Today is a parameter.' },
      { object: 'Math', property: 'random', message: 'Chance is a parameter.' },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Today is a parameter.' },
    ],
  },
}
