import { z } from '@hono/zod-openapi'
import { generateRequestDetails } from 'web-push'
import { waitIn } from './patience'
import { answerTo, askVendor, unreachable, type Courier, type Known } from './port'

/** Web Push: what is carried is encrypted for the browser alone (RFC 8291), and signed by this service (VAPID, RFC 8292). */
export interface WebPushSetting {
  readonly publicKey: string
  readonly privateKey: string
  /** Whom a push service may ask: `mailto:` or an address. */
  readonly subject: string
  /** Hosts of push services; what begins with a dot is the end of one. */
  readonly services: readonly string[]
}

/** Those of the browsers: this service asks no other address that a stranger's phone names. */
export const PUSH_SERVICES = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  '.notify.windows.com',
  '.push.apple.com',
] as const

const RFC8030 = 'https://www.rfc-editor.org/rfc/rfc8030'
const VAPID = 'https://www.rfc-editor.org/rfc/rfc8292#section-4.2'

/** What a push service's status means, and where that is said. */
export const PUSH_STATUSES: Readonly<Record<string, Known>> = {
  '404': { means: 'gone', see: `${RFC8030}#section-7.3` }, // the subscription has ended
  '410': { means: 'gone', see: `${RFC8030}#section-7.3` },
  '429': { means: 'later', see: `${RFC8030}#section-8.4` }, // too many
  '413': { means: 'ours', see: `${RFC8030}#section-7.2` }, // too long
  '400': { means: 'ours', see: `${RFC8030}#section-5` },
  '401': { means: 'ours', see: VAPID },
  '403': { means: 'ours', see: VAPID },
}

const Subscription = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
})
export type Subscription = z.infer<typeof Subscription>

/** Whether an address is one of a push service. */
export function isPushService({ services }: Pick<WebPushSetting, 'services'>, endpoint: string): boolean {
  const { protocol, host } = new URL(endpoint)
  if (protocol !== 'https:') return false
  return services.some((service) => (service.startsWith('.') ? host.endsWith(service) : host === service))
}

/** Whether a browser's keys are such that something can be encrypted for it: a point of the curve, and a secret. */
export function canEncryptFor(subscription: Subscription): boolean {
  try {
    generateRequestDetails(subscription, '{}', { contentEncoding: 'aes128gcm' })
    return true
  } catch {
    return false
  }
}

/** A phone that is off for longer reads it in the inbox. */
const KEPT_SECONDS = 3 * 86_400

export function webPush(setting: WebPushSetting, clock: () => Date = () => new Date()): Courier {
  const { publicKey, privateKey, subject } = setting
  return {
    async send(address, { id, news }) {
      const subscription = Subscription.parse(JSON.parse(address))
      if (!isPushService(setting, subscription.endpoint))
        return answerTo('notAPushService', { means: 'gone', see: RFC8030 })
      const { endpoint, method, headers, body } = generateRequestDetails(
        subscription,
        JSON.stringify({ id }),
        {
          vapidDetails: { subject, publicKey, privateKey },
          TTL: KEPT_SECONDS,
          urgency: news === 'toDo' ? 'high' : 'normal',
          // Of two that wait for the same notice the phone is handed one.
          topic: id.replaceAll('-', '').slice(0, 32),
          contentEncoding: 'aes128gcm',
        },
      )
      try {
        const answer = await askVendor(endpoint, {
          method,
          headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
          body: new Uint8Array(body),
        })
        const { status } = answer
        if (status >= 200 && status < 300) return { end: 'taken' }
        const known = PUSH_STATUSES[String(status)] ?? { means: 'later', see: `${RFC8030}#section-5` }
        return answerTo(String(status), known, waitIn(answer, clock()))
      } catch {
        return unreachable(`${RFC8030}#section-5`)
      }
    },
  }
}
