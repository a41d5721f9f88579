import { desc, lt, sql } from 'drizzle-orm'
import type { SmsMessage } from '@contract/demonstration'
import type { SmsSetting } from '../config'
import { SealBroken } from '../crypto/sealing'
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

const contextOf = (id: number) => `sms_outbox/${id}`
const SHOWN = 50
const KEPT_MS = 24 * 3_600_000

/** The demonstration's: nothing is sent, the console shows what would have been. */
export function demonstrationSms(db: Db, vault: Pick<Vault, 'service'>): SmsSender & SmsReader {
  return {
    async send({ phone, text, code, at }) {
      const id = await nextId(db)
      const sealed = vault.service.seal(contextOf(id), JSON.stringify({ phone, text, code }))
      await db.insert(smsOutbox).values({ id, sealed, sentAt: at })
      await db.delete(smsOutbox).where(lt(smsOutbox.sentAt, new Date(at.getTime() - KEPT_MS)))
    },
    async list() {
      const rows = await db.select().from(smsOutbox).orderBy(desc(smsOutbox.id)).limit(SHOWN)
      return rows.flatMap(({ id, sealed, sentAt }) => {
        const sms = opened(vault, id, sealed)
        return sms ? [{ ...sms, sentAt: sentAt.toISOString() }] : []
      })
    },
  }
}

/** Asked for first: what is sealed names the row that it is for. */
async function nextId(db: Db): Promise<number> {
  const { rows } = await db.execute<{ id: number }>(
    sql`select nextval(pg_get_serial_sequence('sms_outbox', 'id'))::int as id`,
  )
  const [next] = rows
  if (!next) throw new Error('a sequence gave no number')
  return next.id
}

/** `null`: it is from before its row was named in it, or of another row. */
function opened(
  { service }: Pick<Vault, 'service'>,
  id: number,
  sealed: string,
): Pick<SmsMessage, 'phone' | 'text' | 'code'> | null {
  try {
    const sms: Pick<SmsMessage, 'phone' | 'text' | 'code'> = JSON.parse(service.open(contextOf(id), sealed))
    return sms
  } catch (error) {
    if (error instanceof SealBroken) return null
    throw error
  }
}

export interface SmsReader {
  /** The newest first. */
  list(): Promise<SmsMessage[]>
}
