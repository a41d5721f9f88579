import { and, eq, isNull } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { testWords } from '@/content/notices/called'
import { CHANNELS, NEWS, type Channel, type News } from '@/domain/notices'
import type { ConnectChannel, NoticeTest } from '@contract/channel'
import type { Operation } from '@contract/routes'
import { notices } from '@bff/db/schema'
import type { Handlers } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import type { Services } from '@bff/services'
import { countAttempt } from '@bff/sessions/attempts'
import { shownEnd } from './channels/couriers'
import type { Message } from './channels/port'
import { canEncryptFor, isPushService } from './channels/webPush'
import { choicesOf, choose } from './choices'
import { connect, disconnect, type Reached } from './connections'
import { remind, remindersOf } from './reminders'
import { briefFor } from './saying'
import { settingsOf, type Needs as Settings } from './settings'
import { visible } from './visible'
import { waysTo, type Way } from './ways'

type ChannelOperation = Extract<
  Operation,
  | 'getNoticeBrief'
  | 'getNoticeSettings'
  | 'putNoticeSettings'
  | 'connectChannel'
  | 'disconnectChannel'
  | 'testNotices'
  | 'getReminders'
  | 'putReminders'
>

type Needs = Settings & Pick<Services, 'database'>

/** A text message costs, and rings. */
const TESTS = [{ seconds: 86_400, most: 5 }]

/** How somebody is called, and for what. */
export function channelHandlers(services: Needs): Pick<Handlers, ChannelOperation> {
  const { db } = services.database
  const { channels } = services

  /** @throws ProblemError where the channel has no keys here, or what was brought for it is nothing that it knows */
  async function reached(body: ConnectChannel, sessionHash: string): Promise<Reached> {
    const { channel } = body
    if (channel === 'webPush') {
      const { endpoint, keys } = body
      if (channels.webPush === null) throw new ProblemError('channelUnavailable')
      const subscription = { endpoint, keys }
      if (!isPushService(channels.webPush, endpoint) || !canEncryptFor(subscription))
        throw new ProblemError('channelRefused')
      return { channel, address: JSON.stringify(subscription), accepted: null, sessionHash }
    }
    const vendor = channel === 'wechat' ? channels.wechat : channels.alipay
    if (vendor === null) throw new ProblemError('channelUnavailable')
    const address = await ('openIdOf' in vendor ? vendor.openIdOf(body.code) : vendor.addressOf(body.code))
    if (address === null) throw new ProblemError('channelRefused')
    return { channel, address, accepted: body.accepted, sessionHash }
  }

  return {
    async getNoticeBrief({ params, ...asked }) {
      const [row] = await db
        .select()
        .from(notices)
        .where(and(eq(notices.id, params.id), visible(db, asked)))
      if (!row) throw new ProblemError('notFound')
      const unread = await db.$count(notices, and(visible(db, asked), isNull(notices.readAt)))
      return briefFor(services, db, row, Math.max(0, unread - Number(row.readAt === null)))
    },
    getNoticeSettings: ({ caller }) => settingsOf(services, db, caller.accountId),
    async putNoticeSettings({ caller, body }) {
      await choose(db, caller.accountId, body)
      return settingsOf(services, db, caller.accountId)
    },
    async connectChannel({ caller, body, caseNow }) {
      const found = await reached(body, caller.sessionHash)
      await connect(services, db, caller.accountId, found, caseNow)
      return settingsOf(services, db, caller.accountId)
    },
    async disconnectChannel({ caller, params }) {
      if (!(await disconnect(db, caller.accountId, params.id))) throw new ProblemError('notFound')
      return null
    },
    async testNotices({ caller, caseNow, now }) {
      const { accountId } = caller
      const limit = { bucket: `noticeTest/${accountId}`, within: TESTS }
      const wait = await db.transaction((tx) => countAttempt(tx, [limit], now))
      if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
      const { on } = await choicesOf(db, accountId)
      const sent: NoticeTest['sent'] = []
      for (const channel of CHANNELS)
        sent.push({ channel, end: await tested(channel, accountId, on.includes(channel), caseNow) })
      return { sent }
    },
    getReminders: ({ caller }) => remindersOf(db, caller.accountId),
    putReminders: ({ caller, body, caseNow }) => remind(db, caller.accountId, body, caseNow),
  }

  /** What comes of a message to oneself, now: whoever asks for one is not asleep. */
  async function tested(
    channel: Channel,
    accountId: string,
    isOn: boolean,
    caseNow: string,
  ): Promise<NoticeTest['sent'][number]['end']> {
    if (channels.couriers[channel] === undefined) return 'notAvailable'
    if (!isOn) return 'off'
    const ways = await waysTo({ ...services, couriers: channels.couriers }, db, accountId, channel)
    const ends = await Promise.all(ways.map((way) => testedBy(way, caseNow)))
    if (ends.length === 0) return 'notConnected'
    const end = ends.find((one) => one === 'taken') ?? ends[0]
    return end === undefined ? 'notConnected' : shownEnd(channels, channel, end)
  }

  async function testedBy(way: Way, caseNow: string) {
    const news = mostLeft(way)
    if (news === null) return 'usedUp'
    const answer = await way.send(testMessage(news, caseNow))
    await db.transaction((tx) => way.after(tx, answer, news))
    return answer.end
  }
}

/** Of what was agreed to the kind that is missed least. */
function mostLeft({ left }: Way): News | null {
  if (left === null) return 'steps'
  const [most] = [...NEWS].sort((one, other) => left[other] - left[one])
  return most !== undefined && left[most] > 0 ? most : null
}

const testMessage = (news: News, caseNow: string): Message => ({
  id: 'test',
  news,
  fields: testWords.template(chinaDate(caseNow)),
  text: testWords.sms,
  page: 'pages/me/channels/index',
})
