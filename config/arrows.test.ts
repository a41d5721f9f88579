import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { ARROWS, PARTS, type Part } from './arrows'
import { arrowsLint, pureLint } from './arrows-lint'

const root = path.resolve(import.meta.dirname, '..')
const parts = Object.keys(PARTS) as Part[]

/** A real file of each part, to be imported; the importing file is made up. */
const sample: Record<Part, string> = {
  domain: 'src/domain/scheme/ids.ts',
  routes: 'types/routes.ts',
  types: 'types/problem.ts',
  content: firstIn('src/content'),
  ui: firstIn('src/ui'),
  platform: firstIn('src/platform'),
  services: firstIn('src/services'),
  stores: firstIn('src/stores'),
  pages: firstIn('src/pages/home'),
  app: 'src/app.tsx',
  mock: firstIn('mock'),
}

function firstIn(folder: string): string {
  const found = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).find(
    (file) => /\.tsx?$/.test(file) && !/\.(test|config)\./.test(file),
  )
  assert.ok(found, `${folder} has no source file`)
  return path.posix.join(folder, found)
}

const inside = (part: Part) =>
  path.posix.join(path.posix.dirname(sample[part]), part === 'routes' ? 'importing-routes.ts' : 'importer.ts')

let eslint: ESLint
before(() => {
  eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } }, arrowsLint],
  })
})

async function errors(from: string, to: string, kind: 'value' | 'type'): Promise<number> {
  const relative = path.posix.relative(path.posix.dirname(from), to).replace(/\.tsx?$/, '')
  const source = relative.startsWith('.') ? relative : `./${relative}`
  const [result] = await eslint.lintText(
    `import ${kind === 'type' ? 'type ' : ''}{ x } from '${source}'\nexport { x }\n`,
    {
      filePath: path.join(root, from),
    },
  )
  assert.ok(result)
  assert.equal(result.fatalErrorCount, 0, JSON.stringify(result.messages))
  return result.messages.filter((message) => message.ruleId === 'boundaries/dependencies').length
}

for (const from of parts) {
  for (const to of parts) {
    const { to: allowed, typesOnly = [] } = ARROWS[from]
    if (from === to || allowed.includes(to)) {
      test(`${from} may import ${to}`, async () => {
        assert.equal(await errors(inside(from), sample[to], 'value'), 0)
      })
    } else if (typesOnly.includes(to)) {
      test(`${from} may import only types from ${to}`, async () => {
        assert.equal(await errors(inside(from), sample[to], 'type'), 0)
        assert.equal(await errors(inside(from), sample[to], 'value'), 1)
      })
    } else {
      test(`${from} must not import ${to}`, async () => {
        assert.equal(await errors(inside(from), sample[to], 'value'), 1)
        assert.equal(await errors(inside(from), sample[to], 'type'), 1)
      })
    }
  }
}

test('a page must not import the folder of another page', async () => {
  assert.equal(await errors('src/pages/another/index.tsx', sample.pages, 'value'), 1)
})

test('the domain and the route tables need no package, no clock, no chance and no network', async () => {
  const pure = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, pureLint],
  })
  const faults = async (file: string, source: string) =>
    (await pure.lintText(source, { filePath: path.join(root, file) }))[0]?.errorCount
  for (const file of ['src/domain/scheme/importer.ts', 'types/importing-routes.ts']) {
    for (const source of [
      "import React from 'react'",
      "import Taro from '@tarojs/taro'",
      "export { z } from 'zod'",
      "import fs from 'node:fs'",
      'export const x = Date.now()',
      'export const x = new Date()',
      'export const x = Math.random()',
      "export const x = fetch('/')",
    ]) {
      assert.equal(await faults(file, source), 1, `${file}: ${source}`)
    }
    for (const source of ["import { x } from './ids'", "export const x = new Date('2026-05-11')"]) {
      assert.equal(await faults(file, source), 0, `${file}: ${source}`)
    }
  }
})
