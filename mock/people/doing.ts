import { eq } from 'drizzle-orm'
import { tellRetiree as tellOfAgent } from '@bff/agency/messages'
import type { Mac } from '@bff/cases/chain'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import { writeEarly, wroteEarly } from './earlyLog'
import { writeLog, wroteLately, type LogLine } from './log'
import { tellRetiree } from './telling'

/** A line of the log; `caseId` null: there is no application yet. */
export type DoingLine = Omit<LogLine, 'caseId' | 'mandateId'> & {
  readonly caseId: string | null
  readonly mandateId: string
}

/**
 * Writes down what the holder of a mandate does, and with the line when they were last there: one moment in both places, so
 * that 最近看过 beside a name and the newest line about them are never two. What was written down within `withinMs` is
 * still the same doing, and moves neither. Of the very first, whatever it is, the person is told by text message.
 * @param withinMs real time; `null`: a line each time
 * @returns whether a line was written
 */
export async function noteDoing(
  tx: Tx,
  mac: Mac,
  { caseId, ...line }: DoingLine,
  withinMs?: number | null,
): Promise<boolean> {
  if (caseId === null) {
    if (withinMs !== null && (await wroteEarly(tx, line, withinMs))) return false
    await writeEarly(tx, line)
  } else {
    if (withinMs !== null && (await wroteLately(tx, { caseId, ...line }, withinMs))) return false
    await writeLog(tx, mac, { caseId, ...line })
  }
  const { mandateId } = line
  const [before] = await tx
    .select({ role: mandates.role, lastLookAt: mandates.lastLookAt })
    .from(mandates)
    .where(eq(mandates.id, mandateId))
  await tx.update(mandates).set({ lastLookAt: line.caseAt }).where(eq(mandates.id, mandateId))
  if (before?.lastLookAt === null)
    await (before.role === 'agent'
      ? tellOfAgent(tx, mandateId, 'firstLook', { once: 'once' })
      : tellRetiree(tx, mandateId, 'firstLook'))
  return true
}
