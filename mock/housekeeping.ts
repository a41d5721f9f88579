import { lt } from 'drizzle-orm'
import { forgetOldPapers } from './agency/papers'
import { rotateWhenDue } from './certificates/keys'
import { warnOfEndingDrafts } from './cases/endingDrafts'
import { forgetIdleDrafts } from './cases/idleDrafts'
import { smsCodes } from './db/schema'
import { forgetOldAnswers } from './http/onceOnly'
import { forgetOldPictures } from './materials/materials'
import { forgetDoneJobs } from './outbox/jobs'
import { count } from './performance/counting'
import { forgetOldRequests } from './people/requests'
import { forgetExpiredPapers } from './papers/store'
import type { Services } from './services'
import { forgetOldAttempts } from './sessions/attempts'
import { forgetOldSessions } from './sessions/sessions'
import { forgetEndedDesks } from './units/organisations'
import { forgetOldUploads } from './uploads/uploads'

const HOUR_MS = 3_600_000

/** Deletes what is kept for a time only and whose time is over, and warns of drafts before. Safe to run in every process. */
export async function keepHouse(services: Services): Promise<void> {
  const { database, realClock, caseClock } = services
  const { db } = database
  const now = realClock()
  await forgetOldSessions(db, now)
  await forgetOldAttempts(db, now)
  await forgetOldAnswers(db, now)
  await forgetOldUploads(db, now)
  await forgetDoneJobs(db, now)
  await forgetOldRequests(db, now)
  await forgetEndedDesks(db, now)
  await forgetExpiredPapers(db, now)
  await db.delete(smsCodes).where(lt(smsCodes.expiresAt, new Date(now.getTime() - HOUR_MS)))
  await rotateWhenDue(services, now)
  const caseNow = await caseClock.now()
  await forgetOldPapers(db, { now, caseNow })
  await forgetOldPictures(db, caseNow)
  await forgetIdleDrafts(db, caseNow)
  await warnOfEndingDrafts(db, caseNow)
  await count(db, caseNow)
}

/** Keeps house now and every hour. */
export function startHousekeeping(services: Services): { stop(): Promise<void> } {
  let running = Promise.resolve()
  const run = () => {
    running = running
      .then(() => keepHouse(services))
      .catch((error: unknown) => services.log.failure('housekeeping', error))
  }
  run()
  const timer = setInterval(run, HOUR_MS)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
