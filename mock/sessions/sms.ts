import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { desc, lt, sql } from 'drizzle-orm'
import { SIGNATURE } from '@/content/sms'
import type { SmsMessage } from '@contract/demonstration'
import type { SmsSetting } from '../config'
import { SealBroken } from '../crypto/sealing'
import type { Db } from '../db/database'
import { smsOutbox } from '../db/schema'
import type { Vault } from '../crypto/vault'
import { waitIn } from '../notify/channels/patience'

export interface Sms {
  readonly phone: string
  readonly text: string
  /** The code in the text, where it carries one. */
  readonly code: string | null
  readonly at: Date
}

/** How a text message leaves. Rejects where it did not. */
export interface SmsSender {
  /** Nothing leaves: it stands on the demonstration's console. */
  readonly isConsole?: true
  send(sms: Sms): Promise<void>
}

const GATEWAY_TIMEOUT_MS = 5_000
/** One that says so has not taken it. */
const TOO_BUSY = 503

/** The gateway's word for why it did not take a message; and for how many seconds it wants to be left in peace, where it says so. */
export class SmsRefused extends Error {
  constructor(
    readonly code: string,
    readonly wait: number | null = null,
    /** Something before it answered: whether the message was taken nobody knows. */
    readonly isUnknown = false,
  ) {
    super(`the SMS gateway answered ${code}`)
  }
}

/**
 * The gateway that Hebei's departments send by: 中国移动云 MAS, 普通短信 (`norsubmit`). What is asked is signed with the
 * account's secret, which itself does not travel; the message is taken as it is, so that its words stay in one place.
 */
export function smsGateway(setting: SmsSetting, clock: () => Date = () => new Date()): SmsSender {
  return {
    async send({ phone, text }) {
      const answer = await fetch(setting.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify(submitted(setting, phone, text))).toString('base64'),
        signal: AbortSignal.timeout(GATEWAY_TIMEOUT_MS),
      })
      const { status } = answer
      if (!answer.ok)
        throw new SmsRefused(String(status), waitIn(answer, clock()), status >= 500 && status !== TOO_BUSY)
      const { success, rspcod } = Submitted.parse(await answer.json())
      if (!success) throw new SmsRefused(rspcod)
    },
  }
}

const Submitted = z.object({ success: z.boolean(), rspcod: z.string().default('') })

/** As the gateway's manual has it; the text without the signature, which the gateway sets before it. */
export function submitted(setting: SmsSetting, mobiles: string, text: string) {
  const { company: ecName, account: apId, secret, signature: sign, extension: addSerial } = setting
  const content = text.startsWith(SIGNATURE) ? text.slice(SIGNATURE.length) : text
  const signed = [ecName, apId, secret, mobiles, content, sign, addSerial].join('')
  const mac = createHash('md5').update(signed, 'utf8').digest('hex')
  return { ecName, apId, mobiles, content, sign, addSerial, mac }
}

const contextOf = (id: number) => `sms_outbox/${id}`
const SHOWN = 50
const KEPT_MS = 24 * 3_600_000

/** The demonstration's: nothing is sent, the console shows what would have been. */
export function demonstrationSms(db: Db, vault: Pick<Vault, 'service'>): SmsSender & SmsReader {
  return {
    isConsole: true,
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
