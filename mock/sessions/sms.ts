import { desc, lt } from 'drizzle-orm'
import type { SmsMessage } from '@contract/demonstration'
import type { SmsSetting } from '../config'
import type { Db } from '../db/database'
import { smsOutbox } from '../db/schema'
import type { Vault } from '../crypto/vault'

export interface Sms {
  readonly phone: string
  readonly text: string
  /** The code in the text, where it carries one. */
  readonly code: string | null
  readonly at: Date
}

/** How a text message leaves. Rejects where it did not. */
export interface SmsSender {
  send(sms: Sms): Promise<void>
}

const GATEWAY_TIMEOUT_MS = 5_000

/** An SMS gateway that takes `{ phone, text }` as JSON under a bearer token. */
export function smsGateway({ url, token }: SmsSetting): SmsSender {
  return {
    async send({ phone, text }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ phone, text }),
        signal: AbortSignal.timeout(GATEWAY_TIMEOUT_MS),
      })
      if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`)
    },
  }
}

const CONTEXT = 'sms_outbox'
const SHOWN = 50
const KEPT_MS = 24 * 3_600_000

/** The demonstration's: nothing is sent, the console shows what would have been. */
export function demonstrationSms(db: Db, vault: Pick<Vault, 'service'>): SmsSender & SmsReader {
  return {
    async send({ phone, text, code, at }) {
      const sealed = vault.service.seal(CONTEXT, JSON.stringify({ phone, text, code }))
      await db.insert(smsOutbox).values({ sealed, sentAt: at })
      await db.delete(smsOutbox).where(lt(smsOutbox.sentAt, new Date(at.getTime() - KEPT_MS)))
    },
    async list() {
      const rows = await db.select().from(smsOutbox).orderBy(desc(smsOutbox.id)).limit(SHOWN)
      return rows.map(({ sealed, sentAt }) => {
        const sms: Pick<SmsMessage, 'phone' | 'text' | 'code'> = JSON.parse(
          vault.service.open(CONTEXT, sealed),
        )
        return { ...sms, sentAt: sentAt.toISOString() }
      })
    },
  }
}

export interface SmsReader {
  /** The newest first. */
  list(): Promise<SmsMessage[]>
}
