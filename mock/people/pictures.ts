import type { MaterialKind } from '@/domain/scheme/ids'
import { asAgent } from '@bff/agency/acting'
import type { Mac } from '@bff/cases/chain'
import type { Tx } from '@bff/db/database'
import type { Caller, Standing } from '@bff/http/exchange'
import type { Services } from '@bff/services'
import { noteAtDesk } from './deskDoing'
import { noteHelp } from './helping'
import { assertInForce } from './inForce'
import { ONE_OPENING_MS, writeLog, wroteLately, type LogLine } from './log'
import { lockCaseOf } from './row'

/** What is done with the pictures of a slot. */
export type Handling =
  | { readonly what: 'added' | 'moved' | 'takenOut'; readonly slot: MaterialKind }
  | { readonly what: 'opened'; readonly slot: MaterialKind; readonly id: string }

/** Who does it, in which case, and when: really, and by the case clock. */
export interface Handler {
  readonly caller: Caller
  readonly standing: Standing
  readonly caseId: string
  readonly now: Date
  readonly caseNow: string
}

const ofHelper = {
  added: 'tookPicture',
  moved: 'movedPictures',
  takenOut: 'tookOutPicture',
} as const
const ofAgent = { ...ofHelper, added: 'photographed', opened: 'openedPicture' } as const
const ofOrganisation = { added: 'broughtPaper', takenOut: 'tookOutPaper' } as const

/**
 * What somebody else than the retiree does with pictures, in the transaction in which it is done: nothing once their
 * mandate was stopped, and written where both read it. Of the retiree nothing is done.
 * @throws ProblemError `notFound` where the mandate has ended since the gate
 */
export async function notePicture(
  services: Pick<Services, 'vault'> & { readonly mac: Mac },
  tx: Tx,
  by: Handler,
  handling: Handling,
): Promise<void> {
  const { standing, caseId, caseNow, now, caller } = by
  const { relation, mandateId } = standing
  if (relation === 'retiree' || mandateId === null) return
  // The case before its mandates, everywhere.
  await lockCaseOf(tx, caseId)
  await assertInForce(tx, standing, caseNow)
  const { slot } = handling
  const about = handling.what === 'opened' ? [slot, handling.id] : [slot]
  if (relation === 'agent') return asAgent(services, tx, by, caseId, ofAgent[handling.what], undefined, about)
  if (relation === 'helper') {
    const help =
      handling.what === 'opened'
        ? ({ what: 'openedPicture', slot, id: handling.id } as const)
        : { what: ofHelper[handling.what], slot }
    return noteHelp(services, tx, by, help)
  }
  const desk = { caseId, caller, mandateId, caseNow, now }
  if (handling.what === 'added' || handling.what === 'takenOut')
    return noteAtDesk(tx, services.mac, desk, ofOrganisation[handling.what], about)
  if (handling.what !== 'opened') throw new Error('no desk has a way to move pages')
  const line: LogLine = {
    caseId,
    what: 'openedPicture',
    actorId: caller.accountId,
    mandateId,
    at: now.toISOString(),
    caseAt: caseNow,
    about,
  }
  if (!(await wroteLately(tx, line, ONE_OPENING_MS))) await writeLog(tx, services.mac, line)
}
