import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { types } from 'node:util'
import vm from 'node:vm'
import { TOO_NEW_GLOBALS, TOO_NEW_METHODS } from '../../config/tooNew'
import type { Activity } from './activity'
import { traits, type Platform } from './platform'

/** What a page, a component or the app registers: data and functions. */
export type Config = Readonly<Record<string, unknown>>

/**
 * Names that WeChat gives every module as parameters without a value, so that code written for a browser finds
 * nothing. Alipay's logic layer does have a `navigator`.
 */
const withoutValue = [
  ...[
    'window',
    'document',
    'frames',
    'self',
    'location',
    'navigator',
    'localStorage',
    'sessionStorage',
    'history',
  ],
  ...[
    'screen',
    'alert',
    'confirm',
    'prompt',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'crypto',
    'performance',
  ],
]

/** Deleted from the realm, so that its use fails here as it would on the phone. */
const tooNew = `
  for (const name of ${JSON.stringify(TOO_NEW_GLOBALS)}) delete globalThis[name]
  ${Object.entries(TOO_NEW_METHODS)
    .map(([owner, names]) => `for (const name of ${JSON.stringify(names)}) delete ${owner}[name]`)
    .join('\n  ')}
`

export interface LogicOptions {
  readonly root: string
  readonly platform: Platform
  /** The platform's API, `wx` or `my`. */
  readonly bridge: object
  readonly activity: Activity
  readonly currentPages: () => readonly object[]
  /** Everything that went wrong where no test could catch it. */
  readonly onError: (what: string) => void
  readonly onLog: (line: string) => void
}

/** The logic layer: the mini-program's own JavaScript in a realm without a browser, as on the phone. */
export class Logic {
  readonly pages = new Map<string, Config>()
  readonly components = new Map<string, Config>()
  app: Config = {}
  private readonly context: vm.Context
  private readonly modules = new Map<string, { exports: unknown }>()
  /** The app's timers, each with what ends it. */
  private readonly pending = new Map<unknown, () => void>()
  private loading = ''

  constructor(private readonly options: LogicOptions) {
    this.context = vm.createContext(this.globals(), { codeGeneration: { strings: false, wasm: false } })
    vm.runInContext(tooNew, this.context)
  }

  /** Runs app.js. */
  start(): void {
    this.require('app')
  }

  /** Ends all timers: nothing of the app runs any more. */
  stop(): void {
    for (const end of this.pending.values()) end()
    this.pending.clear()
  }

  /** Loads a page or a component with all components it uses; the first time only. */
  load(route: string): void {
    if (this.pages.has(route) || this.components.has(route)) return
    this.loading = route
    this.require(route)
    for (const component of Object.values(this.componentsOf(route))) this.load(component)
  }

  /** The tags a page or component may use that are components, with the route of each. */
  componentsOf(route: string): Readonly<Record<string, string>> {
    const file = path.join(this.options.root, `${route}.json`)
    if (!existsSync(file)) return {}
    const { usingComponents = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
      usingComponents?: Record<string, string>
    }
    return Object.fromEntries(Object.entries(usingComponents).map(([tag, at]) => [tag, resolved(route, at)]))
  }

  /** The same value as an object of the app's own realm. */
  intoRealm(value: unknown): unknown {
    if (value === undefined) return undefined
    // Bytes that are there already: an answer's values come by here twice.
    if (types.isArrayBuffer(value)) return value
    if (value instanceof Uint8Array) {
      const create = vm.runInContext('(length) => new Uint8Array(length)', this.context) as (
        n: number,
      ) => Uint8Array
      const copy = create(value.length)
      copy.set(value)
      return copy.buffer
    }
    return (vm.runInContext('JSON.parse', this.context) as (json: string) => unknown)(JSON.stringify(value))
  }

  private globals(): Record<string, unknown> {
    const { bridge, platform, currentPages, onError } = this.options
    const line = (level: string, words: readonly unknown[]) => {
      const text = words.map(readable).join(' ')
      this.options.onLog(`${level}: ${text}`)
      if (level === 'error') onError(`console.error: ${text}`)
    }
    const levels = ['log', 'info', 'debug', 'warn', 'error'] as const
    return {
      console: Object.fromEntries(
        levels.map((level) => [level, (...words: unknown[]) => line(level, words)]),
      ),
      ...this.timers(),
      App: (config: Config) => (this.app = config),
      Page: (config: Config) => this.pages.set(this.loading, config),
      Component: (config: Config) => this.components.set(this.loading, config),
      Behavior: (config: Config) => config,
      getApp: () => this.app,
      getCurrentPages: currentPages,
      global: {},
      [traits[platform].bridge]: bridge,
      ...(platform === 'alipay' && { navigator: { swuserAgent: 'AliApp(AP/10.5) AlipayClient' } }),
    }
  }

  /** Timers that report what their functions throw, and that count as activity while they are about to fire. */
  private timers(): Record<string, unknown> {
    const { activity, onError } = this.options
    type Run = (...values: unknown[]) => unknown
    const forget = (timer: unknown) => {
      this.pending.get(timer)?.()
      this.pending.delete(timer)
    }
    const attempt = (run: Run, values: unknown[]) => {
      try {
        run(...values)
      } catch (error) {
        onError(`in a timer: ${readable(error)}`)
      }
    }
    const once = (run: Run, ms = 0, ...values: unknown[]) => {
      const end = activity.timer(ms)
      const timer = setTimeout(() => {
        attempt(run, values)
        forget(timer)
      }, ms)
      this.pending.set(timer, () => {
        clearTimeout(timer)
        end()
      })
      return timer
    }
    const repeatedly = (run: Run, ms = 0, ...values: unknown[]) => {
      const timer = setInterval(() => attempt(run, values), ms)
      this.pending.set(timer, () => clearInterval(timer))
      return timer
    }
    return { setTimeout: once, clearTimeout: forget, setInterval: repeatedly, clearInterval: forget }
  }

  private require(file: string): unknown {
    const name = file.endsWith('.js') ? file : `${file}.js`
    const known = this.modules.get(name)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    this.modules.set(name, module)
    const full = path.join(this.options.root, name)
    const absent = withoutValue.filter((it) => it !== 'navigator' || this.options.platform === 'weapp')
    const code = `(function (require, module, exports, ${absent.join(', ')}) {${readFileSync(full, 'utf8')}\n})`
    const body = vm.runInContext(code, this.context, { filename: full }) as (
      require: (request: string) => unknown,
      module: { exports: unknown },
      exports: unknown,
    ) => void
    body.call(undefined, (request) => this.require(resolved(name, request)), module, module.exports)
    return module.exports
  }
}

/** An address in app.json or in `require`, seen from the file it stands in. */
function resolved(from: string, to: string): string {
  return to.startsWith('/')
    ? to.slice(1)
    : path.posix.normalize(path.posix.join(path.posix.dirname(from), to))
}

/** An error of another realm is no `Error` of this one. */
export function readable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('stack' in value && typeof value.stack === 'string') return value.stack
  if ('message' in value && typeof value.message === 'string') return value.message
  try {
    return JSON.stringify(value)
  } catch {
    return Object.prototype.toString.call(value)
  }
}
