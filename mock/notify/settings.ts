import { CHANNELS, NEWS, type Channel, type News } from '@/domain/notices'
import type { ChannelStanding, NoticeSettings } from '@contract/channel'
import type { Db } from '@bff/db/database'
import { numberOf } from '@bff/people/numbers'
import type { Services } from '@bff/services'
import { lastEnds } from './calls'
import { shownEnd, type Channels } from './channels/couriers'
import type { Template } from './channels/templates'
import { choicesOf } from './choices'
import { connectionsOf, leftOf, type Connection } from './connections'

export type Needs = Pick<Services, 'vault'> & { readonly channels: Channels }

/** What somebody is called for and by what, as it stands now. */
export async function settingsOf(services: Needs, db: Db, accountId: string): Promise<NoticeSettings> {
  const { channels } = services
  const { news, quiet, on } = await choicesOf(db, accountId)
  const all = await connectionsOf(db, accountId)
  const ends = await lastEnds(db, accountId)
  const phone = await numberOf({ ...services, db }, accountId)
  const standing = (channel: Channel): ChannelStanding => {
    const own = all.filter((one) => one.channel === channel)
    const last = ends.find((one) => one.channel === channel)
    return {
      channel,
      available: channels.couriers[channel] !== undefined,
      on: on.includes(channel),
      reaches: channel === 'sms' ? phoneOf(phone) : own.map(reachOf),
      left: leftOf(own),
      last: last?.end ? { at: last.at, end: shownEnd(channels, channel, last.end) } : null,
    }
  }
  return {
    ...{ news, quiet },
    channels: CHANNELS.map(standing),
    templates: {
      wechat: channels.settings.wechat && idsOf(channels.settings.wechat.templates),
      alipay: channels.settings.alipay && idsOf(channels.settings.alipay.templates),
    },
    vapidKey: channels.webPush?.publicKey ?? null,
  }
}

const reachOf = ({ id, since }: Connection) => ({ id, phone: null, since })

const phoneOf = (phone: string | null) =>
  phone === null ? [] : [{ id: null, phone: phone.slice(-4), since: null }]

function idsOf(templates: Readonly<Record<News, Template>>): Record<News, string> {
  const [toDo, results, steps] = NEWS.map((news) => templates[news].id)
  return { toDo: toDo ?? '', results: results ?? '', steps: steps ?? '' }
}
