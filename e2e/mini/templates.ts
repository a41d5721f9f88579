import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'
import { weappTemplatesOf } from './axml'
import type { Platform } from './platform'

/** What WeChat's compiler draws: a tag with attributes, or a piece of text. */
export type Drawn = DrawnElement | string | number

export interface DrawnElement {
  readonly tag?: string
  readonly attr?: Readonly<Record<string, unknown>>
  readonly children?: readonly Drawn[]
}

export interface Templates {
  /**
   * Draws one page or component with its data.
   *
   * @param route as in app.json, without an extension
   */
  draw(route: string, data: unknown): DrawnElement
  /** What the compiled templates complained about while drawing. */
  readonly warnings: readonly string[]
}

/** Taro's templates compile to megabytes. */
const options = { maxBuffer: 1 << 28 }

type Draw = (data: unknown) => DrawnElement
type Gwx = (template: string) => Draw | undefined

/**
 * Compiles every template of a mini-program by WeChat's own compiler.
 *
 * @throws Error with the compiler's words when a template does not compile
 */
export function compileTemplates(root: string, platform: Platform): Templates {
  const source = platform === 'alipay' ? alipaySource(root) : wxmlToJs(root, options)
  const warnings: string[] = []
  const warn = (words: unknown) => warnings.push(String(words))
  // A realm of its own: the compiled code keeps caches in globals.
  const context = vm.createContext({ console: { log: warn, info: warn, warn, error: warn } })
  const create = vm.runInContext(`(function (global, window) {${source}\n})`, context) as (
    global: object,
    window: object,
  ) => Gwx
  const gwx = create({}, {})
  // Data of another realm are no plain objects to the compiled code, and draw nothing.
  const intoRealm = vm.runInContext('JSON.parse', context) as (json: string) => unknown
  return {
    warnings,
    draw(route, data) {
      const draw = gwx(`${route}.wxml`)
      if (!draw) throw new Error(`${route} has no template in ${root}`)
      return draw(intoRealm(JSON.stringify(data)))
    },
  }
}

function alipaySource(root: string): string {
  const translated = weappTemplatesOf(root)
  try {
    return wxmlToJs(translated, options)
  } finally {
    rmSync(translated, { recursive: true })
  }
}

/** The routes of all pages in app.json, those of subpackages included, the first page first. */
export function pagesOf(app: AppJson): string[] {
  return [
    ...app.pages,
    ...subpackagesOf(app).flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
  ]
}

export function subpackagesOf(app: AppJson): readonly Subpackage[] {
  return app.subPackages ?? app.subpackages ?? []
}

/** Pages of app.json without code or without a template. The build leaves such a page out in silence. */
export function missingPages(root: string, app: AppJson, template: string): string[] {
  return pagesOf(app).filter((page) =>
    ['.js', template].some((ext) => !existsSync(path.join(root, page + ext))),
  )
}

export interface AppJson {
  readonly pages: readonly string[]
  /** By page: the subpackages that are fetched while it is open. */
  readonly preloadRule?: Readonly<Record<string, { readonly packages: readonly string[] }>>
  readonly subPackages?: readonly Subpackage[]
  readonly subpackages?: readonly Subpackage[]
  readonly tabBar?: { readonly list?: readonly Tab[]; readonly items?: readonly Tab[] }
}

interface Subpackage {
  readonly root: string
  readonly pages: readonly string[]
}

interface Tab {
  readonly pagePath: string
}
