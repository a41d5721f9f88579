import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { wxssToJs } from 'miniprogram-compiler'
import type { Platform } from './platform'
import { subpackagesOf, type AppJson } from './templates'

export interface PackageSizes {
  /** Bytes of everything that is in no subpackage. */
  readonly main: number
  /** Bytes by subpackage root. */
  readonly subpackages: Readonly<Record<string, number>>
}

const KB = 1024

/** In bytes, by our own measure: far below the 2 MB of both platforms. */
export const packageLimits: Readonly<
  Record<Platform, { readonly main: number; readonly subpackage: number }>
> = {
  weapp: { main: 400 * KB, subpackage: 125 * KB },
  alipay: { main: 380 * KB, subpackage: 125 * KB },
}

/** What the platform leaves out of the package: maps, licence texts, the IDE's own settings. */
const leftOut = /\.map$|\.LICENSE\.txt$|^project\.config\.json$|^mini\.project\.json$|^\.[^/]+$/

/** Sizes as the platform counts them: raw, before compression. */
export function packageSizes(root: string): PackageSizes {
  const files = filesOf(root).filter((file) => !leftOut.test(file))
  const roots = subpackagesOf(readAppJson(root)).map((subpackage) => subpackage.root.replace(/\/*$/, '/'))
  const total = (inside: (file: string) => boolean) =>
    files.filter(inside).reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0)
  return {
    main: total((file) => !roots.some((folder) => file.startsWith(folder))),
    subpackages: Object.fromEntries(
      roots.map((folder) => [folder, total((file) => file.startsWith(folder))]),
    ),
  }
}

/**
 * Code the old JavaScript engines of phones cannot even parse, so that one expression keeps the whole app from
 * starting: lookbehind in regular expressions (iOS before 16.4).
 */
export function unparsableCode(root: string): string[] {
  return filesOf(root)
    .filter((file) => file.endsWith('.js'))
    .filter((file) => /\(\?<[=!]/.test(readFileSync(path.join(root, file), 'utf8')))
}

/**
 * Compiles the styles of a WeChat mini-program by WeChat's own compiler.
 *
 * @throws Error when it refuses them; the npm package keeps its reason to itself
 */
export function compileStyles(root: string): void {
  try {
    wxssToJs(root, { maxBuffer: 1 << 28 })
  } catch (cause) {
    throw new Error(`WeChat's compiler refuses the styles in ${root}`, { cause })
  }
}

export function readAppJson(root: string): AppJson {
  return JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson
}

function filesOf(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => statSync(path.join(root, file)).isFile())
}
