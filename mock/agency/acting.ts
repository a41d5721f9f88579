import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { AgentNews } from '@/content/agency/sms'
import { powerForPicture, type Logged } from '@/domain/people'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { Mac } from '@bff/cases/chain'
import type { Tx } from '@bff/db/database'
import { mandates } from '@bff/db/schema'
import type { Caller, Standing } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { enqueue } from '@bff/outbox/jobs'
import { ONE_OPENING_MS, writeLog, wroteLately } from '@bff/people/log'
import { locked } from './row'
import { TELL_OF_AGENT } from './telling'

/** Somebody's doing in a case, and by what they do it. */
export interface Acting {
  readonly caller: Pick<Caller, 'accountId'>
  readonly standing: Standing
  /** Real time, and the case clock. */
  readonly now: Date
  readonly caseNow: string
}

/** What is done again and again, about the same, is one line for a while; what binds the person is a line each time. */
const ONE_LINE: readonly Logged[] = [
  'opened',
  'sawProgress',
  'answered',
  'filled',
  'photographed',
  'movedPictures',
  'openedPicture',
]

/** Who does it, as events name them. */
export const doerOf = ({ relation }: Pick<Standing, 'relation'>): { by?: 'agent' } =>
  relation === 'agent' ? { by: 'agent' } : {}

/**
 * Holds the picture that an agent would add, move or take out against what the paper names: the gate knows the operation
 * alone, and a bank card is more than another picture. Of everybody else nothing is asked; cells are held against it where
 * it is decided who sees them (`cases/visibleCells.ts`).
 * @throws ProblemError `accountNotInMandate`, `notInMandate`
 */
export function assertPictureNamed(
  { relation, powers = [] }: Pick<Standing, 'relation' | 'powers'>,
  kind: MaterialKind,
): void {
  const power = powerForPicture(kind)
  if (relation !== 'agent' || powers.includes(power)) return
  throw new ProblemError(power === 'bankAccount' ? 'accountNotInMandate' : 'notInMandate')
}

/**
 * What an agent does, in the transaction in which it is done: under the lock that the end of the mandate waits for, so
 * that nothing is done after it; written down where both read it; and the person told where it binds them. Of everybody
 * else nothing is done.
 * @param about of pictures: the slot, and which it was
 * @throws ProblemError `notFound` where the mandate has ended since the gate
 */
export async function asAgent(
  { mac }: { readonly mac: Mac },
  tx: Tx,
  { caller, standing, now, caseNow }: Acting,
  caseId: string,
  what: Logged,
  news?: AgentNews,
  about?: readonly string[],
): Promise<void> {
  const { relation, mandateId } = standing
  if (relation !== 'agent' || mandateId === null) return
  const { mandate, state } = await locked(tx, mandateId, { now, caseNow })
  if (state !== 'active' || mandate.caseId !== caseId) throw new ProblemError('notFound')
  const at = now.toISOString()
  const base = { caseId, what, actorId: caller.accountId, mandateId, at, caseAt: caseNow }
  const line = { ...base, ...(about && { about }) }
  const within = what === 'openedPicture' ? ONE_OPENING_MS : undefined
  if (!(ONE_LINE.includes(what) && (await wroteLately(tx, line, within)))) await writeLog(tx, mac, line)
  await tx.update(mandates).set({ lastLookAt: caseNow }).where(eq(mandates.id, mandateId))
  if (news) await tellRetiree(tx, mandateId, news)
}

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
