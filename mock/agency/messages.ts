import { randomUUID } from 'node:crypto'
import type { AgentNews } from '@/content/agency/sms'
import type { Tx } from '@bff/db/database'
import { enqueue } from '@bff/outbox/jobs'

export const TELL_OF_AGENT = 'tellOfAgent'

/** What the agent is told, whose mandate has ended. */
export const AGENT_STOPPED = 'agentStopped'

interface Told {
  /** What names it, where it is to be told once. */
  readonly once?: string
  /**
   * It leaves in the night as well: who hears it asked for it just now, by a text message or at the hotline; or it is
   * said now or never.
   */
  readonly atOnce?: boolean
}

/** A text message to the person, put on its way with what it tells of. */
export const tellRetiree = (tx: Tx, mandateId: string, news: AgentNews, told: Told = {}) =>
  enqueueNews(tx, mandateId, news, told)

/** The same to the agent. */
export const tellAgentOfEnd = (tx: Tx, mandateId: string, told: Told) =>
  enqueueNews(tx, mandateId, AGENT_STOPPED, told)

const enqueueNews = (
  tx: Tx,
  mandateId: string,
  news: AgentNews | typeof AGENT_STOPPED,
  { once = randomUUID(), atOnce = false }: Told,
) =>
  enqueue(tx, {
    kind: TELL_OF_AGENT,
    dedupeKey: `${mandateId}/${news}/${once}`,
    payload: { mandateId, news, atOnce: Number(atOnce) },
  })
