// What the service worker imports to tell of a push, made of `src/platform/serviceWorker/push.ts` and its words.
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tsImport } from 'tsx/esm/api'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '../..')
const source = path.join(root, 'src/platform/serviceWorker/push.ts')

/**
 * Writes it under a name that changes with its content, as everything that is kept for ever.
 *
 * @returns its address
 */
export async function writePushWorker(dist) {
  const { pushed } = await tsImport('../../src/content/notices/pushed.ts', import.meta.url)
  const { outputText } = ts.transpileModule(await readFile(source, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2019, removeComments: true },
  })
  const code = `(() => {\nconst exports = {}\n${outputText}exports.tellOfPushes(self, ${JSON.stringify(pushed)})\n})()\n`
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8)
  const name = `push.${hash}.js`
  const earlier = (await readdir(dist)).filter((file) => /^push\.[0-9a-f]{8}\.js$/.test(file))
  await Promise.all(earlier.map((file) => rm(path.join(dist, file))))
  await writeFile(path.join(dist, name), code)
  return `/${name}`
}
