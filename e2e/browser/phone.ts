import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { TestContext } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { patienceMs } from '../patience'
import { EVERYBODY, foundIn } from '../personal'
import { keptSettings, settingsKey, type ChosenSettings } from '../settings'
import { follow, leftBy } from './traces'

const screenshots = path.resolve(__dirname, '../../reports/screenshots')

export interface PhoneOptions {
  /** CSS px. 375 × 812 if left out. */
  readonly width?: number
  readonly height?: number
  /** What the phone is set to; the app follows it. */
  readonly theme?: 'light' | 'dark'
  readonly contrast?: 'more' | 'no-preference'
  /** What the person has chosen in the app. */
  readonly settings?: ChosenSettings
  /** What the person lets the app use. */
  readonly allows?: readonly 'camera'[]
  /** Where relative addresses point. */
  readonly baseURL?: string
  /** What the browser remembers from earlier: `await context.storageState()` of another phone. */
  readonly remembers?: Awaited<ReturnType<BrowserContext['storageState']>>
  /**
   * Console errors this journey is about, such as the browser's own line for an answer of 409. Each must occur:
   * an expectation that has outlived its cause fails the test.
   */
  readonly expectedErrors?: readonly RegExp[]
  /** The same, where either of two that ask at once may hear it first: it need not occur. */
  readonly possibleErrors?: readonly RegExp[]
}

/** `passed` is there from Node 20.12 on; the types of Node 20 do not know it. */
type Test = TestContext & { readonly passed?: boolean }

/**
 * A phone with its browser open on an empty page, put away when the test ends. The test fails on any error nobody
 * caught, any violation of the content security policy, any console error it did not expect, and anything personal
 * in an address, a title or the history (RULINGS 35). When it has failed, a picture of each open page and the console's words are in `reports/screenshots`.
 */
export async function phone(t: Test, browser: Browser, options: PhoneOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 375, height: options.height ?? 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.theme ?? 'light',
    contrast: options.contrast ?? 'no-preference',
    reducedMotion: 'reduce',
    serviceWorkers: 'allow',
    ...(options.baseURL && { baseURL: options.baseURL }),
    ...(options.remembers && { storageState: options.remembers }),
  })
  context.setDefaultTimeout(patienceMs)
  if (options.allows) await context.grantPermissions([...options.allows])
  if (options.settings) await choose(context, options.settings)
  const console_ = await listen(context)
  await follow(context)
  t.after(async () => {
    const complaints = [
      ...console_.complaints(options.expectedErrors ?? [], options.possibleErrors ?? []),
      ...new Set(
        leftBy(context).flatMap(({ where, said }) =>
          foundIn(said, EVERYBODY).map((what) => `${where} holds ${what}`),
        ),
      ),
    ]
    try {
      if (complaints.length > 0 || t.passed === false) await keepEvidence(t.name, context, console_.lines)
    } finally {
      await context.close()
    }
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`)
  })
  return context.newPage()
}

async function choose(context: BrowserContext, settings: ChosenSettings): Promise<void> {
  await context.addInitScript(
    ([key, value]) => {
      // Taro wraps what it keeps. A page without an origin of its own keeps nothing.
      if (location.origin !== 'null' && localStorage.getItem(key) === null) {
        localStorage.setItem(key, JSON.stringify({ data: value }))
      }
    },
    [settingsKey, keptSettings(settings)] as const,
  )
}

interface Console {
  readonly lines: readonly string[]
  /** Errors that were not expected, and expected ones that did not come. */
  complaints(expected: readonly RegExp[], possible: readonly RegExp[]): string[]
}

async function listen(context: BrowserContext): Promise<Console> {
  const lines: string[] = []
  const errors: string[] = []
  const complain = (line: string) => {
    lines.push(line)
    errors.push(line)
  }
  context.on('console', (message) => {
    const line = `${message.type()}: ${message.text()} (${message.location().url})`
    if (message.type() === 'error') complain(line)
    else lines.push(line)
  })
  context.on('weberror', (event) => complain(`uncaught: ${event.error().stack ?? event.error().message}`))
  // tsx names every inner function by a call to `__name`, also in those that are sent into the page.
  await context.addInitScript({ content: 'globalThis.__name = (it) => it' })
  // A policy that only reports writes no error into the console.
  await context.exposeBinding('tellOfViolation', (_source, what: string) =>
    complain(`content security policy: ${what}`),
  )
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'tellOfViolation')
      if (typeof tell === 'function') tell(`${event.violatedDirective} forbids ${event.blockedURI}`)
    })
  })
  return {
    lines,
    complaints: (expected, possible) => [
      ...errors.filter((line) => ![...expected, ...possible].some((pattern) => pattern.test(line))),
      ...expected
        .filter((pattern) => !errors.some((line) => pattern.test(line)))
        .map((pattern) => `expected an error like ${String(pattern)}, none came`),
    ],
  }
}

async function keepEvidence(name: string, context: BrowserContext, lines: readonly string[]): Promise<void> {
  await mkdir(screenshots, { recursive: true })
  const file = path.join(screenshots, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80))
  await writeFile(`${file}.log`, lines.join('\n'))
  for (const [index, page] of context.pages().entries()) {
    await page.screenshot({ path: `${file}-${index + 1}.png`, fullPage: true })
  }
}
