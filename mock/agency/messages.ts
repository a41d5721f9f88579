import { randomUUID } from 'node:crypto'
import type { AgentNews } from '@/content/agency/sms'
import type { Tx } from '@bff/db/database'
import { enqueue } from '@bff/outbox/jobs'

export const TELL_OF_AGENT = 'tellOfAgent'

/**
 * A text message to the person, put on its way with what it tells of.
 * @param once what names it, where it is to be told once
 */
export const tellRetiree = (tx: Tx, mandateId: string, news: AgentNews, once: string = randomUUID()) =>
  enqueue(tx, {
    kind: TELL_OF_AGENT,
    dedupeKey: `${mandateId}/${news}/${once}`,
    payload: { mandateId, news },
  })
