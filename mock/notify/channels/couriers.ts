import { createECDH } from 'node:crypto'
import type { Channel } from '@/domain/notices'
import type { DeliveryEnd, ShownEnd } from '@contract/channel'
import type { RealClock } from '@bff/clock/clocks'
import type { SmsSender } from '@bff/sessions/sms'
import { alipay, type Alipay } from './alipay'
import { patient } from './patience'
import type { Couriers } from './port'
import type { ChannelSettings } from './settings'
import { smsCourier } from './sms'
import { webPush, type WebPushSetting } from './webPush'
import { wechat, type Wechat } from './wechat'

/** The channels that this service has keys for. */
export interface Channels {
  readonly couriers: Couriers
  readonly wechat: Wechat | null
  readonly alipay: Alipay | null
  readonly webPush: WebPushSetting | null
  readonly settings: ChannelSettings
  /** By these nothing leaves: what they took stands on the demonstration's console. */
  readonly onConsole: readonly Channel[]
}

/** What became of a message by a channel, as it is shown. */
export const shownEnd = (
  { onConsole }: Pick<Channels, 'onConsole'>,
  channel: Channel,
  end: DeliveryEnd,
): ShownEnd => (end === 'taken' && onConsole.includes(channel) ? 'onConsole' : end)

export interface ChannelNeeds {
  readonly settings: ChannelSettings
  readonly sms: SmsSender | null
  readonly realClock: RealClock
  /** 32 bytes from which the demonstration makes a pair of keys for Web Push; null outside it. */
  readonly demonstrationSecret: Buffer | null
}

export function openChannels({ settings, sms, realClock, demonstrationSecret }: ChannelNeeds): Channels {
  const wechats = settings.wechat && wechat(settings.wechat, () => realClock().getTime())
  const alipays = settings.alipay && alipay(settings.alipay, realClock)
  const push =
    settings.webPush ?? (demonstrationSecret && demonstrationPush(demonstrationSecret, settings.pushServices))
  return {
    couriers: {
      ...(wechats && { wechat: patient(wechats, realClock, whole) }),
      ...(alipays && { alipay: patient(alipays, realClock, whole) }),
      ...(sms && { sms: patient(smsCourier(sms, realClock), realClock, whole) }),
      // A push service may have had enough of one browser alone (RFC 8030 8.4).
      ...(push && { webPush: patient(webPush(push, realClock), realClock, (address) => address) }),
    },
    wechat: wechats,
    alipay: alipays,
    webPush: push,
    settings,
    onConsole: sms?.isConsole ? ['sms'] : [],
  }
}

const whole = () => 'the vendor'

/** A browser that subscribed is reached after a restart as well: the keys come from a secret that is kept. */
function demonstrationPush(secret: Buffer, services: readonly string[]): WebPushSetting {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(secret)
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: secret.toString('base64url'),
    subject: 'mailto:demonstration@example.org',
    services,
  }
}
