import { randomUUID } from 'node:crypto'
import { isLoopback } from '@bff/config'
import { chinaDate } from '@/domain/calendar'
import { isStillPrinted, mayBeOld, type ShownOnPaper } from '@/domain/papers'
import type { Paper } from '@contract/paper'
import type { Operation } from '@contract/routes'
import { asAgent, type Acting } from '@bff/agency/acting'
import type { CaseServices } from '@bff/cases/services'
import { readCase, type LoadedCase } from '@bff/cases/store'
import type { Tx } from '@bff/db/database'
import type { Handlers, Standing } from '@bff/http/exchange'
import { earlierAnswer, onceOnly } from '@bff/http/onceOnly'
import { ProblemError } from '@bff/http/problems'
import { writeLog } from '@bff/people/log'
import type { Services } from '@bff/services'
import { countAttempt } from '@bff/sessions/attempts'
import { editionNow, shownOn } from './content'
import { drawPaper, type Shown } from './draw'
import { insertPaper, paperOf, papersOf, revoke, standingOfPaper, toldOf, type PaperRow } from './store'
import { makePaperToken, PAPER_YEARS } from './tokens'

type PaperOperation = Extract<Operation, 'makePaper' | 'listPapers' | 'getPaper' | 'revokePaper'>

/** Drawing one takes a tenth of a second: as often as a printer is out of paper, and no oftener. */
const MADE = [
  { seconds: 3600, most: 20 },
  { seconds: 86_400, most: 60 },
] as const
const FETCHED = [{ seconds: 3600, most: 60 }] as const

/**
 * The joint form holds the account's cells in full, and they are no reading matter for an agent whose paper does not name
 * them (ruling 4): with them left out it would not be the form that was sent.
 * @throws ProblemError `accountNotInMandate`
 */
function assertWhole({ relation, powers = [] }: Standing, kind: ShownOnPaper['kind']): void {
  if (kind === 'jointForm' && relation === 'agent' && !powers.includes('bankAccount'))
    throw new ProblemError('accountNotInMandate')
}

/** Whether a code that leads there opens on this machine and on no other. */
const isOnlyHere = (origin: string) => isLoopback(new URL(origin).hostname.replace(/^\[|\]$/g, ''))

/** 存成 PDF: making papers, drawing them again, and taking them back. */
export function paperHandlers(
  services: CaseServices & Pick<Services, 'config'>,
): Pick<Handlers, PaperOperation> {
  const { db, database, config, mac } = services

  const originOf = (request: Request) => config.publicUrl ?? new URL(request.url).origin

  async function found(caseId: string): Promise<LoadedCase> {
    const one = await readCase(db, caseId)
    if (!one) throw new ProblemError('notFound')
    return one
  }

  async function count(bucket: string, within: typeof MADE | typeof FETCHED, now: Date): Promise<void> {
    const wait = await database.db.transaction((tx) => countAttempt(tx, [{ bucket, within }], now))
    if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
  }

  /** Written down for its person to read, whoever it was: the form holds everything in full. */
  async function note(
    tx: Tx,
    acting: Acting,
    caseId: string,
    what: 'madePaper' | 'revokedPaper' | 'opened',
    kind: string,
  ): Promise<void> {
    const { caller, standing, now, caseNow } = acting
    if (standing.relation === 'agent')
      return asAgent(services, tx, acting, caseId, what, undefined, what === 'opened' ? undefined : [kind])
    if (what === 'opened') return
    const line = { caseId, what, actorId: caller.accountId, mandateId: null, about: [kind] }
    return writeLog(tx, mac, { ...line, at: now.toISOString(), caseAt: caseNow })
  }

  /** @throws ProblemError `paperNotMade` */
  async function toBeShown(
    one: LoadedCase,
    wish: { readonly kind: ShownOnPaper['kind']; readonly round?: number | undefined },
    caseNow: string,
  ): Promise<{ shown: Shown; edition: number }> {
    const { kind, round } = wish
    const edition = (mayBeOld(kind) ? round : undefined) ?? editionNow(one, kind)
    const shown = edition === null ? null : await shownOn(services, one, { kind, edition }, caseNow)
    if (edition === null || shown === null) throw new ProblemError('paperNotMade')
    return { shown, edition }
  }

  async function drawn(shown: Shown, row: PaperRow, old: boolean, now: Date, request: Request) {
    const origin = originOf(request)
    const token = await makePaperToken(services, { id: row.id, issuedAt: new Date(row.issuedAt) }, now)
    const code = { link: `${origin}/verify#${token}`, onlyHere: isOnlyHere(origin), years: PAPER_YEARS }
    return drawPaper(shown, { code, madeAt: row.madeAt, old })
  }

  return {
    async makePaper({ params, body, caller, standing, idempotencyKey, now, caseNow, request }) {
      const { kind, round } = body
      assertWhole(standing, kind)
      const wish = `${params.id}/${kind}/${String(round ?? 0)}`
      const { accountId } = caller
      const attempt = { accountId, operation: 'makePaper', key: idempotencyKey, wish, now } as const
      const earlier = await earlierAnswer<Paper>(services, db, attempt)
      if (earlier) return earlier.answer
      await count(`papers/${params.id}`, MADE, now)
      const one = await found(params.id)
      const { shown, edition } = await toBeShown(one, { kind, round }, caseNow)
      const row: PaperRow = {
        id: randomUUID(),
        caseId: params.id,
        accountId: one.row.accountId,
        kind,
        edition,
        madeAt: caseNow,
        issuedAt: new Date(Math.floor(now.getTime() / 1000) * 1000).toISOString(),
        revokedAt: null,
      }
      const stands = standingOfPaper(row, one.state, now)
      if (stands === 'ended' && kind === 'certificate') throw new ProblemError('certificateEnded')
      if (!isStillPrinted(kind, stands)) throw new ProblemError('paperNotMade')
      // Before there is one: what cannot be printed is said now, and not by an empty box on paper.
      await drawn(shown, row, stands === 'superseded', now, request)
      return onceOnly(services, attempt, async (tx) => {
        await note(tx, { caller, standing, now, caseNow }, params.id, 'madePaper', kind)
        return toldOf(await insertPaper(tx, row), one.state, now)
      })
    },

    async listPapers({ params, now, request }) {
      const { state } = await found(params.id)
      const papers = await papersOf(db, { caseId: params.id, state, now })
      return { papers, onlyHere: isOnlyHere(originOf(request)) }
    },

    async getPaper({ params, caller, standing, now, caseNow, request, answerHeader }) {
      const row = await paperOf(db, params.id, params.pid)
      if (row === null) throw new ProblemError('notFound')
      assertWhole(standing, row.kind)
      await count(`papers/fetched/${params.id}`, FETCHED, now)
      const one = await found(params.id)
      const stands = standingOfPaper(row, one.state, now)
      if (!isStillPrinted(row.kind, stands)) throw new ProblemError('paperOutdated')
      const shown = await shownOn(services, one, row, caseNow)
      if (shown === null) throw new ProblemError('paperOutdated')
      await db.transaction((tx) =>
        note(tx, { caller, standing, now, caseNow }, params.id, 'opened', row.kind),
      )
      const name = `${row.kind}-${chinaDate(row.madeAt)}.pdf`
      answerHeader('content-disposition', `attachment; filename="${name}"`)
      return new Uint8Array(await (await drawn(shown, row, stands === 'superseded', now, request)).bytes())
    },

    async revokePaper({ params, caller, standing, now, caseNow }) {
      const row = await paperOf(db, params.id, params.pid)
      if (row === null) throw new ProblemError('notFound')
      await db.transaction(async (tx) => {
        if (await revoke(tx, row.id, now))
          await note(tx, { caller, standing, now, caseNow }, params.id, 'revokedPaper', row.kind)
      })
      return null
    },
  }
}
