import { DEPARTMENTS } from '@/domain/scheme/ids'
import { Unreachable, type JobHandler } from '@bff/outbox/worker'
import { hasAnsweredAfter } from '@bff/prefill/lastKnown'
import { isEditable } from './caseDesk'
import { refreshDraft } from './drafts'
import { askedAgain } from './known'
import type { CaseServices } from './services'
import { silentAgainAfter } from './silence'
import { readCase } from './store'

/**
 * Asks the one department that did not answer when a draft was begun, so that what it has comes in though nobody opens the
 * app: less and less often, and for a week.
 */
export const askSilent =
  (services: CaseServices): JobHandler =>
  async (payload) => {
    const { db, caseClock, realClock } = services
    const caseId = String(payload.caseId)
    const department = DEPARTMENTS.find((one) => one === payload.department)
    if (department === undefined) throw new Error('a job for no department')
    const again = silentAgainAfter((realClock().getTime() - Date.parse(String(payload.since))) / 1000)
    const found = await readCase(db, caseId)
    // Sent or given up meanwhile: what was not known then was filled in by hand.
    if (again === null || !found || !isEditable(found.state)) return
    const now = await caseClock.now()
    const { accountId, createdAt } = found.row
    // A look has asked it since, and it answered.
    const isHeard = await hasAnsweredAfter(db, { accountId, department }, createdAt)
    const departments = isHeard ? [] : [department]
    const known = await askedAgain(services, { accountId, departments }, now)
    // Agreed to no longer.
    if (known === null) return
    await refreshDraft(services, caseId, { accountId, known, now })
    if (known.silent?.length) throw new Unreachable(department, again)
  }
