import type { Channel } from '@/domain/notices'
import { unreachable, type Answer, type Courier, type Message } from '@bff/notify/channels/port'
import { callingJobs } from '@bff/notify/calling'
import { connect } from '@bff/notify/connections'
import type { Kit } from '@bff/testing/kit'

export interface Sent {
  readonly channel: Channel
  readonly address: string
  readonly message: Message
}

export const TAKEN: Answer = { end: 'taken' }
const why = { code: 'test', see: 'https://example.org' }
export const USED_UP: Answer = { end: 'usedUp', why }
export const GONE: Answer = { end: 'gone', why }
export const LATER: Extract<Answer, { readonly end: 'failed' }> = { end: 'failed', why, again: true }
/** Nobody answered in time: whether it arrived is not known. */
export const SILENT = unreachable(why.see)
export const OURS: Answer = { end: 'failed', why, again: false }

/** Vendors that answer what the test says; `sent` is what they were asked. */
export function playVendors(kit: Kit, answers: Partial<Record<Channel, Answer | (() => Promise<Answer>)>>) {
  const sent: Sent[] = []
  const courier = (channel: Channel): Courier => ({
    async send(address, message) {
      sent.push({ channel, address, message })
      const answer = answers[channel]
      return typeof answer === 'function' ? answer() : (answer ?? TAKEN)
    },
  })
  const couriers = Object.fromEntries(
    Object.keys(answers).map((channel) => [channel, courier(channel as Channel)]),
  )
  Object.assign(kit.bff.jobs.handlers, callingJobs({ ...kit.bff.services, couriers }))
  return sent
}

/** Somebody has agreed at a tap, in WeChat, to one message of each kind. */
export async function agreedInWechat(kit: Kit, accountId: string): Promise<void> {
  const { database, vault, caseClock } = kit.bff.services
  const accepted = ['toDo', 'results', 'steps'] as const
  const reached = {
    channel: 'wechat',
    address: `openid of ${accountId}`,
    accepted,
    sessionHash: null,
  } as const
  await connect({ vault }, database.db, accountId, reached, await caseClock.now())
}
