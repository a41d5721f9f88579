import { eq } from 'drizzle-orm'
import type { Logged } from '@/domain/people'
import type { Mac } from '@bff/cases/chain'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import type { Caller } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { noteDoing } from './doing'
import { SITTING_MS } from './helping'
import { isInForce } from './inForce'
import { wroteLately, writeLog } from './log'
import { tellRetiree } from './telling'

/** What whoever speaks for a unit or archive keeper does with an application. */
type Done = Extract<
  Logged,
  'sawUnitCase' | 'broughtPaper' | 'tookOutPaper' | 'filledFund' | 'confirmed' | 'sentBack'
>
/** Pages are many and ask again by themselves: one line for a sitting. */
const ONCE_A_SITTING: readonly Done[] = ['sawUnitCase', 'broughtPaper', 'tookOutPaper']

interface Doing {
  readonly caseId: string
  readonly caller: Pick<Caller, 'accountId'>
  readonly mandateId: string
  readonly caseNow: string
  readonly now: Date
}

/**
 * Writes down what is done at a desk, under the lock of the case that the mandate's end waits for as well. Of the first
 * look the retiree is told, of an answer each time, of other changes once a sitting.
 * @param about of which slot a paper was
 * @throws ProblemError `notFound` where the mandate is not in force (any more)
 */
export async function noteAtDesk(
  tx: Tx,
  mac: Mac,
  { caseId, caller, mandateId, caseNow, now }: Doing,
  what: Done,
  about?: readonly string[],
): Promise<void> {
  const [row] = await tx.select().from(mandates).where(eq(mandates.id, mandateId)).for('update')
  if (!row || !isInForce(row, caseNow)) throw new ProblemError('notFound')
  const at = now.toISOString()
  const line = {
    caseId,
    what,
    actorId: caller.accountId,
    mandateId,
    at,
    caseAt: caseNow,
    ...(about && { about }),
  }
  if (what === 'sawUnitCase') {
    await noteDoing(tx, mac, line)
    return
  }
  if (!ONCE_A_SITTING.includes(what) || !(await wroteLately(tx, line))) await writeLog(tx, mac, line)
  // What became of it is told as a notice is: by whatever they are called by.
  if (what === 'confirmed' || what === 'sentBack') return
  const told = row.toldChangesAt
  if (told !== null && Date.parse(told) > now.getTime() - SITTING_MS) return
  await tx.update(mandates).set({ toldChangesAt: at }).where(eq(mandates.id, mandateId))
  await tellRetiree(tx, mandateId, 'changed', `changed/${at}`)
}
