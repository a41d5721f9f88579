import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { ESLint, type Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { pureLint } from './arrows-lint'
import { HASHED_WITHOUT_A_KEY, keyedLint } from './keyed-lint'

const root = path.resolve(import.meta.dirname, '..')
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, keyedLint],
})

const faults = async (file: string, source: string) =>
  (await eslint.lintText(source, { filePath: path.join(root, file) }))[0]?.errorCount

for (const source of [
  "import { createHash } from 'node:crypto'",
  "import { createHmac, hash as plain } from 'crypto'",
  "import * as crypto from 'node:crypto'",
  "import crypto from 'node:crypto'",
  "export const x = crypto.subtle.digest('SHA-256', bytes)",
  "export const x = subtle.digest('SHA-256', bytes)",
]) {
  test(`a hash without a key is taken nowhere by the way: ${source}`, async () => {
    for (const file of ['mock/identity/importer.ts', 'src/stores/importer.ts', 'types/importer.ts']) {
      assert.equal(await faults(file, source), 1, file)
    }
  })
}

test('one with a key may be', async () => {
  for (const source of [
    "import { createHmac } from 'node:crypto'",
    "export const x = createHmac('sha256', key).update(text).digest('base64url')",
  ]) {
    assert.equal(await faults('mock/identity/importer.ts', source), 0, source)
  }
})

for (const [file, why] of Object.entries(HASHED_WITHOUT_A_KEY)) {
  test(`${file} still takes one: ${why}`, () => {
    assert.match(readFileSync(path.join(root, file), 'utf8'), /\bcreateHash\(/)
  })
}

const RULES = ['no-restricted-imports', 'no-restricted-syntax'] as const

for (const [file, settings] of [
  ['mock/identity/identity.ts', keyedLint],
  ['src/stores/session.ts', keyedLint],
  ['src/domain/form/plain.ts', pureLint],
] as const) {
  test(`the lint of all files has the rule in ${file}, or a stricter one`, async () => {
    const { rules }: { rules?: Linter.RulesRecord } = await new ESLint({ cwd: root }).calculateConfigForFile(
      path.join(root, file),
    )
    for (const rule of RULES) {
      assert.ok(settings.rules?.[rule])
      assert.deepEqual(withoutLevel(rules?.[rule]), withoutLevel(settings.rules[rule]))
    }
  })
}

const withoutLevel = (rule: Linter.RuleEntry | undefined) => (Array.isArray(rule) ? rule.slice(1) : null)
