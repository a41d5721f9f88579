import type { BrowserContext, Page } from 'playwright-core'

/** Where something was left, and what it says. */
export interface Trace {
  readonly where: string
  readonly said: string
}

const left = new WeakMap<BrowserContext, readonly Trace[]>()

/**
 * What a browser leaves behind in places that nobody clears: every address it asks for and from where it says it came,
 * every title, and what each entry of its history holds.
 */
export const leftBy = (context: BrowserContext): readonly Trace[] => left.get(context) ?? []

/** Notes it from now on, as long as the context lasts. */
export async function follow(context: BrowserContext): Promise<void> {
  const traces: Trace[] = []
  left.set(context, traces)
  context.on('request', (request) => {
    traces.push({ where: 'an address', said: request.url() })
    const { referer } = request.headers()
    if (referer !== undefined) traces.push({ where: 'a referrer', said: referer })
  })
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => traces.push({ where: 'an address', said: frame.url() }))
  })
  await context.exposeBinding('tellOfTrace', (_source, where: string, said: string) =>
    traces.push({ where, said }),
  )
  await context.addInitScript(() => {
    const tell = (where: string, said: string) => {
      const told: unknown = Reflect.get(window, 'tellOfTrace')
      if (typeof told === 'function') told(where, said)
    }
    for (const method of ['pushState', 'replaceState'] as const) {
      const real = history[method].bind(history)
      history[method] = (state: unknown, unused: string, url?: string | URL | null) => {
        tell('the history', `${JSON.stringify(state)} ${unused} ${url === undefined ? '' : String(url)}`)
        real(state, unused, url)
      }
    }
    let title = ''
    new MutationObserver(() => {
      if (document.title === title) return
      title = document.title
      tell('a title', title)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
}

/** What lies in the caches of a page's origin, the service worker's too: addresses and what was answered. */
export async function cachedBy(page: Page): Promise<readonly Trace[]> {
  const texts = await page.evaluate(async () => {
    const kept: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const answer = await cache.match(request)
        kept.push(`${name} ${request.url} ${(await answer?.text()) ?? ''}`)
      }
    }
    return kept
  })
  return texts.map((said) => ({ where: 'a cache', said }))
}
