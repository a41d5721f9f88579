import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { readAppJson } from './package'
import { traits, type Platform } from './platform'

/** A module of the build: a function of its module, its exports and what fetches others. */
type Module = (...values: readonly unknown[]) => unknown

/** What each script of the build hands over: its chunks, its modules by number, and what starts it. */
type Chunk = readonly [unknown, Readonly<Record<string, Module>>, Module?]

export interface Idle {
  readonly id: string
  readonly bytes: number
  /** What of its code is the same in every build: enough to know it by. */
  readonly words: readonly string[]
}

/** What the platform reads before the first page is drawn; `runtime.js` holds no modules. */
const scripts = ['taro', 'vendors', 'common', 'app']

/** Fewer than the app's own runtime is made of: the numbers of a build were not read. */
const FEWEST_FOLLOWED = 50

/** The main package's scripts, joined. */
export const mainScripts = (root: string): string =>
  scripts.map((name) => readFileSync(path.join(root, `${name}.js`), 'utf8')).join('\n')

/**
 * Modules in the main package that neither the app nor any page of it comes to, the largest first: only subpackages
 * use them, and yet every phone fetches them before the first page.
 *
 * @param root where the mini-program has been built
 */
export function idleInMain(root: string, platform: Platform): readonly Idle[] {
  const chunks = [...scripts, ...readAppJson(root).pages].map((name) =>
    handedOver(path.join(root, `${name}.js`), platform),
  )
  const modules = new Map(chunks.flatMap(([, held]) => Object.entries(held)))
  const reached = new Set<string>()
  const visit = (code: string) => {
    for (const id of numbersIn(code)) {
      const module = modules.get(id)
      if (module === undefined || reached.has(id)) continue
      reached.add(id)
      visit(String(module))
    }
  }
  for (const [, , start] of chunks) visit(String(start ?? ''))
  if (reached.size < FEWEST_FOLLOWED) throw new Error(`only ${reached.size} modules of ${root} were followed`)
  return [...modules]
    .filter(([id]) => !reached.has(id))
    .map(([id, module]) => {
      const code = String(module)
      return {
        id,
        bytes: Buffer.byteLength(code),
        words: (code.match(/[\u4e00-\u9fff]{2,}/g) ?? []).slice(0, 3),
      }
    })
    .sort((one, other) => other.bytes - one.bytes)
}

function handedOver(file: string, platform: Platform): Chunk {
  const held: Chunk[] = []
  const globals = { require: () => undefined, [traits[platform].bridge]: { webpackJsonp: held } }
  vm.runInNewContext(readFileSync(file, 'utf8'), globals)
  const [chunk] = held
  if (chunk === undefined) throw new Error(`${file} holds no modules`)
  return chunk
}

/**
 * Whatever may be a module's number: in `t(5165)`, `t.bind(t,5165)`, `return n=5165`. A number that only looks like
 * one keeps a module from being found idle, and never makes one so.
 */
const numbersIn = (code: string): readonly string[] => code.match(/(?<=[(,=])\d+(?=[),;])/g) ?? []
