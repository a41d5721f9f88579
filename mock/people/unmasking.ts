import { asAgent } from '@bff/agency/acting'
import type { Mac } from '@bff/cases/chain'
import type { Tx } from '@bff/db/database'
import type { Services } from '@bff/services'
import { noteHelp } from './helping'
import { assertInForce } from './inForce'
import { notNamedLately, ONE_OPENING_MS, writeLog } from './log'
import type { Handler } from './pictures'
import { lockCaseOf } from './row'

/**
 * Writes down that somebody had masked cells shown to them in full, the retiree too: on a phone that is handed on it is
 * they who ask who saw their number. Each cell once for each person and ten minutes; what is new in it is a line.
 *
 * Its time is that at which it was heard of. Who looked without a network tells of it later, and a phone's clock is no
 * witness: a log in which whoever looks may say when it was would be none.
 * @param cells those that they can read, and that hold something
 * @throws ProblemError `notFound` where the mandate has ended since the gate
 */
export async function noteUnmasking(
  services: Pick<Services, 'vault'> & { readonly mac: Mac },
  tx: Tx,
  by: Handler,
  cells: readonly string[],
): Promise<void> {
  const { standing, caller, caseId, caseNow, now } = by
  await lockCaseOf(tx, caseId)
  await assertInForce(tx, standing, caseNow)
  const line = {
    caseId,
    what: 'sawInFull',
    actorId: caller.accountId,
    mandateId: standing.mandateId,
    at: now.toISOString(),
  } as const
  const anew = await notNamedLately(tx, line, cells, ONE_OPENING_MS)
  if (anew.length === 0) return
  switch (standing.relation) {
    case 'retiree':
      return writeLog(tx, services.mac, { ...line, caseAt: caseNow, about: anew })
    case 'agent':
      return asAgent(services, tx, by, caseId, line.what, undefined, anew)
    case 'helper':
      return noteHelp(services, tx, by, { what: line.what, cells: anew })
    default:
      throw new Error(`who is ${standing.relation} reads no form`)
  }
}
