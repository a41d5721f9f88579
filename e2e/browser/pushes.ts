import type { BrowserContext, Page, Worker } from 'playwright-core'

/** What the worker of a page has shown, in the browser's own words for it. */
export interface Shown {
  readonly title: string
  readonly body: string
  readonly tag: string
}

/** The push service of one browser: what it delivers, and the finger that taps what is shown. */
export interface PushService {
  /** Hands a push to the worker, as the browser does, and waits until something is shown of it. */
  delivers(payload: string): Promise<Shown>
  /** What stands on the screen; `null` where this browser has nowhere to show it. */
  standing(): Promise<readonly { title: string; text: string; tag: string }[] | null>
  /** Somebody taps what was shown last. */
  taps(): Promise<void>
}

/**
 * The real worker of the page that stands open, with pushes of the browser's own (CDP). The headless shell has nowhere to
 * show a notification and refuses it, granted or not: what the worker asks it to show is noted in any case.
 */
export async function pushServiceOf(page: Page): Promise<PushService> {
  const context = page.context()
  await context.grantPermissions(['notifications'])
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const worker = workerOf(context)
  // tsx names every inner function by a call to `__name`, also in those that are sent into the worker.
  await worker.evaluate('globalThis.__name = (it) => it')
  await worker.evaluate(noteWhatIsShown)
  const session = await context.newCDPSession(page)
  const registration = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted)
      if (one) resolve(one.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await registration
  const { origin } = new URL(page.url())
  return {
    standing: () => worker.evaluate(whatStands),
    async delivers(data) {
      // In the worker: see `Noting`.
      const before = await worker.evaluate(() => (globalThis as unknown as Noting).shownOnes.length)
      await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
      return worker.evaluate(waitForShown, before)
    },
    taps: () => worker.evaluate(tapLast),
  }
}

function workerOf(context: BrowserContext): Worker {
  const [worker] = context.serviceWorkers()
  if (!worker) throw new Error('no worker runs')
  return worker
}

/**
 * What a worker's global scope has, and what is noted there. The tests' types are a page's, which know no worker, and
 * what runs in one is sent there as text and can call nothing of this file: so each says it anew.
 */
interface Noting {
  shownOnes: (Shown & { readonly data: unknown })[]
  isRefused: boolean
  registration: {
    showNotification(title: string, options: Omit<Noting['shownOnes'][number], 'title'>): Promise<void>
    getNotifications(): Promise<readonly Shown[]>
  }
}

/** Runs in the worker. */
function noteWhatIsShown(): void {
  const scope = globalThis as unknown as Noting // the worker's
  const shows = scope.registration.showNotification.bind(scope.registration)
  scope.shownOnes = []
  scope.registration.showNotification = async (title, options) => {
    const { body, tag, data } = options
    await shows(title, options).catch(() => (scope.isRefused = true))
    scope.shownOnes.push({ title, body, tag, data })
  }
}

/** Runs in the worker. */
async function whatStands() {
  const scope = globalThis as unknown as Noting // the worker's
  if (scope.isRefused) return null
  const all = await scope.registration.getNotifications()
  return all.map(({ title, body, tag }) => ({ title, text: body, tag }))
}

/** Runs in the worker. */
async function waitForShown(before: number): Promise<Shown> {
  const scope = globalThis as unknown as Noting // the worker's
  for (;;) {
    const last = scope.shownOnes.at(-1)
    if (last && scope.shownOnes.length > before) return last
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Runs in the worker. An event that is not the browser's own may not wait: its work is awaited here. */
async function tapLast(): Promise<void> {
  // The worker's scope: see `Noting`.
  const { data } = (globalThis as unknown as Noting).shownOnes.at(-1) ?? { data: null }
  const work: Promise<unknown>[] = []
  const event = Object.assign(new Event('notificationclick'), {
    notification: { data, close: () => undefined },
    waitUntil: (promise: Promise<unknown>) => void work.push(promise),
  })
  dispatchEvent(event)
  await Promise.all(work)
}
