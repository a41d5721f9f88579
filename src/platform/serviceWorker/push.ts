/**
 * What the service worker does with a push: a notification with the words of the notice, or with generic ones, and at a tap
 * exactly its page. Built by itself and imported by the worker (`config/h5/pushWorker.mjs`), so it imports nothing.
 */

/** Of the worker's scope what is of use here; the page's library of types knows no workers. */
export interface PushScope {
  readonly registration: {
    showNotification(title: string, options: Readonly<Record<string, unknown>>): Promise<void>
  }
  readonly clients: {
    matchAll(wanted: {
      readonly type: 'window'
      readonly includeUncontrolled: true
    }): Promise<readonly PushWindow[]>
    openWindow(url: string): Promise<unknown>
  }
  readonly fetch: typeof fetch
  addEventListener(type: 'push' | 'notificationclick', listener: (event: PushEventHere) => void): void
}

/** An open window of the app. */
export interface PushWindow {
  readonly visibilityState: string
  readonly focused: boolean
  focus(): Promise<unknown>
  navigate(url: string): Promise<unknown>
}

export interface PushEventHere {
  readonly data?: { json(): unknown } | null
  readonly notification?: { readonly data: unknown; close(): void }
  waitUntil(work: Promise<unknown>): void
}

/** What is said where the notice's own words are not to be had. */
export interface PushWords {
  readonly title: string
  readonly text: string
  readonly test: string
}

/** Of whoever presses 试发一条: no notice of anybody's. */
const TEST = 'test'
/** A phone that has just woken has a network a moment later; longer, and the browser shows a line of its own instead. */
const BRIEF_WITHIN_MS = 4_000

export function tellOfPushes(scope: PushScope, words: PushWords): void {
  const generic = { title: words.title, text: words.text }

  scope.addEventListener('push', (event) => event.waitUntil(show(idIn(event))))
  scope.addEventListener('notificationclick', (event) => {
    event.notification?.close()
    event.waitUntil(open(urlOf(idOf(event.notification?.data))))
  })

  /** Something is always shown: a push that shows nothing costs the permission. */
  async function show(id: string | null): Promise<void> {
    const said =
      id === null ? generic : id === TEST ? { title: words.title, text: words.test } : await briefOf(id)
    await scope.registration.showNotification(said.title, {
      body: said.text,
      lang: 'zh-CN',
      icon: '/icon-192.png',
      // The same notice once more takes the place of the one before.
      tag: id ?? 'news',
      data: { id },
    })
  }

  async function briefOf(id: string): Promise<typeof generic> {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), BRIEF_WITHIN_MS)
    try {
      const answer = await scope.fetch(`/api/v1/notifications/${id}/brief`, {
        credentials: 'same-origin',
        cache: 'no-store',
        headers: { 'X-Client': 'h5' },
        signal: patience.signal,
      })
      const brief: unknown = answer.ok ? await answer.json() : null
      return isBrief(brief) ? brief : generic
    } catch {
      return generic
    } finally {
      clearTimeout(timer)
    }
  }

  /** In the window that is in sight, else in any, else in a new one. */
  async function open(url: string): Promise<void> {
    const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const best = [...windows].sort((one, other) => rankOf(other) - rankOf(one))[0]
    try {
      if (best === undefined) throw new Error('no window')
      // Where the browser does not let it come to the front, it leads there all the same.
      await best.focus().catch(() => undefined)
      await best.navigate(url)
    } catch {
      // None is open, or it is not this worker's to lead anywhere.
      await scope.clients.openWindow(url)
    }
  }
}

const rankOf = ({ focused, visibilityState }: PushWindow) =>
  focused ? 2 : visibilityState === 'visible' ? 1 : 0

function urlOf(id: string | null): string {
  if (id === TEST) return '/pages/me/channels/index'
  return id === null ? '/pages/me/notices/index' : `/pages/me/notices/index?id=${id}`
}

function idIn({ data }: PushEventHere): string | null {
  try {
    return idOf(data?.json())
  } catch {
    return null
  }
}

/** Only what can be a notice's: it becomes part of an address. */
function idOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('id' in data)) return null
  return typeof data.id === 'string' && /^[\w-]{1,64}$/.test(data.id) ? data.id : null
}

function isBrief(brief: unknown): brief is { title: string; text: string } {
  if (typeof brief !== 'object' || brief === null || !('title' in brief && 'text' in brief)) return false
  return typeof brief.title === 'string' && typeof brief.text === 'string'
}
