import type { AgentNews } from '@/content/agency/sms'
import { powerForPicture, type Logged } from '@/domain/people'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { Mac } from '@bff/cases/chain'
import type { Tx } from '@bff/db/database'
import type { Caller, Standing } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { noteDoing } from '@bff/people/doing'
import { notYetNamed, SITTING_MS } from '@bff/people/helping'
import { ONE_LOOK_MS, ONE_OPENING_MS } from '@bff/people/log'
import { tellRetiree } from './messages'
import { locked } from './row'

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
  'sawPerson',
  'sawRecords',
  'answered',
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
 * that nothing is done after it; written down where both read it; and the person told of the first of it, and where it
 * binds them. Of everybody else nothing is done.
 * @param caseId `null` where there may be no application yet
 * @param about of pictures: the slot, and which it was; of what was filled in: the cells
 * @throws ProblemError `notFound` where the mandate has ended since the gate
 */
export async function asAgent(
  { mac }: { readonly mac: Mac },
  tx: Tx,
  { caller, standing, now, caseNow }: Acting,
  caseId: string | null,
  what: Logged,
  news?: AgentNews,
  about?: readonly string[],
): Promise<void> {
  const { relation, mandateId } = standing
  if (relation !== 'agent' || mandateId === null) return
  const { mandate, state } = await locked(tx, mandateId, { now, caseNow })
  if (state !== 'active' || (caseId !== null && mandate.caseId !== caseId)) throw new ProblemError('notFound')
  const at = now.toISOString()
  const base = { caseId: mandate.caseId, what, actorId: caller.accountId, mandateId, at, caseAt: caseNow }
  if (what === 'filled' && about) {
    const since = new Date(now.getTime() - SITTING_MS).toISOString()
    const cells = await notYetNamed(tx, mandate, what, about, since)
    if (cells.length > 0) await noteDoing(tx, mac, { ...base, about: cells }, null)
    else if (mandate.lastLookAt === null) await noteDoing(tx, mac, { ...base, what: 'opened' })
  } else {
    const within = what === 'openedPicture' ? ONE_OPENING_MS : ONE_LOOK_MS
    await noteDoing(tx, mac, { ...base, ...(about && { about }) }, ONE_LINE.includes(what) ? within : null)
  }
  if (news) await tellRetiree(tx, mandateId, news)
}
