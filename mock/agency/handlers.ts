import { eq } from 'drizzle-orm'
import type { HeldAgency } from '@contract/agency'
import type { Operation } from '@contract/routes'
import { openDraftFor } from '@bff/cases/drafts'
import { knownOf, knownToBegin, knownWithoutRecords, mayHaveRecords } from '@bff/cases/known'
import type { CaseServices } from '@bff/cases/services'
import { readCase } from '@bff/cases/store'
import { caseView, viewerOf } from '@bff/cases/view'
import { mandates } from '@bff/db/schema'
import type { Handlers } from '@bff/http/exchange'
import { earlierAnswer, onceOnly } from '@bff/http/onceOnly'
import { ProblemError } from '@bff/http/problems'
import { hasConsent } from '@bff/identity/consents'
import { personOf, shown } from '@bff/identity/persons'
import { noteDoing } from '@bff/people/doing'
import { attachEarly } from '@bff/people/earlyLog'
import { doingOf, type Doing } from '@bff/people/row'
import { askAndKeep } from '@bff/prefill/lastKnown'
import { uploadedPicture } from '@bff/http/uploads'
import type { Services } from '@bff/services'
import { forgetUpload } from '@bff/uploads/uploads'
import { asAgent, type Acting } from './acting'
import { beginAgency, openAgency } from './agencies'
import { answered } from './ends'
import { keepPaper, openPaper } from './papers'
import { locked, type Found } from './row'
import { heldView, listAgencies } from './shown'

type AgencyOperation = Extract<
  Operation,
  | 'listAgencies'
  | 'openAgency'
  | 'addAgencyPaper'
  | 'getAgencyPaper'
  | 'beginAgency'
  | 'openAgencyCase'
  | 'getAgencyKnown'
  | 'answerBySms'
>

type InForce = Found & { readonly ownerId: string }
type Asked = Pick<Acting, 'caller' | 'now' | 'caseNow'>

/** 代办: whom somebody acts for, by which papers; the application in the person's name; and its end without an app. */
export function agencyHandlers(
  services: Pick<Services, 'identityProvider'> & CaseServices,
): Pick<Handlers, AgencyOperation> {
  const { db } = services

  /** @throws ProblemError `notFound` where the mandate does not hold */
  const inForce = async (doing: Doing, id: string): Promise<InForce> => {
    const one = await db.transaction((tx) => locked(tx, id, doing))
    const { ownerId } = one.agency
    if (one.state !== 'active' || ownerId === null) throw new ProblemError('notFound')
    return { ...one, ownerId }
  }

  /**
   * Both read the papers; whoever acts only while they gather them or act by them, for they show the person's identity card.
   * @throws ProblemError `notFound`
   */
  const assertMayOpenPapers = async (doing: Doing, id: string): Promise<void> => {
    const { mandate, state } = await db.transaction((tx) => locked(tx, id, doing))
    const isOver = state !== 'collecting' && state !== 'telling' && state !== 'active'
    if (isOver && mandate.holderId === doing.accountId) throw new ProblemError('notFound')
  }

  /** The agent's look at what stands in the person's name by now; what they gather themselves is theirs still. */
  const noteLook = (doing: Doing, id: string) =>
    db.transaction(async (tx) => {
      const { mandate, state } = await locked(tx, id, doing)
      const { caseId, holderId } = mandate
      if (state !== 'active' || holderId !== doing.accountId) return
      await noteDoing(tx, services.mac, {
        caseId,
        what: 'openedPapers',
        actorId: holderId,
        mandateId: id,
        at: doing.now.toISOString(),
        caseAt: doing.caseNow,
      })
    })

  /** A look of the agent's, on record before anything is given to them, whether or not there is an application yet. */
  const noteSeen = async (
    { caller, now, caseNow }: Asked,
    { mandate, ownerId, agency }: InForce,
    what: 'opened' | 'sawPerson' | 'sawRecords',
  ) => {
    const { id: mandateId, caseId } = mandate
    const { powers } = agency
    const standing = { relation: 'agent', ownerId, mandateId, organisationId: null, powers } as const
    await db.transaction((tx) => asAgent(services, tx, { caller, standing, now, caseNow }, caseId, what))
  }

  return {
    listAgencies: (asked) => listAgencies(services, doingOf(asked)),
    openAgency: (asked) => openAgency(services, doingOf(asked), asked.body, asked.address),

    async addAgencyPaper({ params, body, idempotencyKey, ...asked }) {
      const doing = doingOf(asked)
      const { accountId, now } = doing
      const { kind, uploadId } = body
      const wish = `${params.id}/${kind}/${uploadId}`
      const attempt = { accountId, operation: 'addAgencyPaper', key: idempotencyKey, wish, now } as const
      const earlier = await earlierAnswer<HeldAgency>(services, db, attempt)
      if (earlier) return earlier.answer
      const picture = await uploadedPicture(services, accountId, uploadId)
      return onceOnly(services, attempt, async (tx) => {
        const one = await locked(tx, params.id, doing)
        if (one.state !== 'collecting') throw new ProblemError('notAllowedNow')
        await keepPaper(services, tx, { mandateId: params.id, kind, sealedFor: accountId }, picture, now)
        await forgetUpload(tx, accountId, uploadId)
        return heldView(services, tx, one, doing)
      })
    },

    async getAgencyPaper({ params, caller, caseNow, now, answerHeader }) {
      const doing = doingOf({ caller, caseNow, now })
      await assertMayOpenPapers(doing, params.id)
      await noteLook(doing, params.id)
      const bytes = await openPaper(services, db, params.id, params.kind)
      if (!bytes) throw new ProblemError('notFound')
      answerHeader('content-disposition', `attachment; filename="${params.kind}.jpg"`)
      return bytes
    },

    beginAgency: (asked) => beginAgency(services, doingOf(asked), asked.params.id),

    async openAgencyCase({ params, body, caller, caseNow, now }) {
      const doing = doingOf({ caller, caseNow, now })
      const held = await inForce(doing, params.id)
      const { ownerId, mandate, agency } = held
      // Before there is an application there is none to be looked at.
      if (mandate.caseId !== null) await noteSeen({ caller, caseNow, now }, held, 'opened')
      const standing = { relation: 'agent', powers: agency.powers } as const
      const mayHave = mayHaveRecords(standing)
      const known = mayHave
        ? await knownToBegin(services, ownerId, caseNow)
        : { ...(await knownOf(services, ownerId)), shared: null }
      let isBegunAnew = false
      const caseId =
        mandate.caseId ??
        (await openDraftFor(services, {
          filler: { accountId: ownerId, known, now: caseNow },
          guide: { answers: body.answers, untick: [] },
          async attach(tx, id, isNew) {
            const one = await locked(tx, params.id, doing)
            if (one.state !== 'active') throw new ProblemError('notFound')
            await tx.update(mandates).set({ caseId: id }).where(eq(mandates.id, params.id))
            await attachEarly(tx, services.mac, { mandateId: params.id, caseId: id })
            isBegunAnew = isNew
            if (!isNew) return
            const line = { caseId: id, actorId: caller.accountId, mandateId: params.id }
            const times = { at: now.toISOString(), caseAt: caseNow }
            await noteDoing(tx, services.mac, { ...line, what: 'answered', ...times }, null)
          },
        }))
      // What the person had begun meanwhile is looked at as well; of what is new it is written that they began it.
      if (mandate.caseId === null && !isBegunAnew)
        await noteSeen({ caller, caseNow, now }, { ...held, mandate: { ...mandate, caseId } }, 'opened')
      const found = await readCase(db, caseId)
      if (!found) throw new ProblemError('notFound')
      const viewer = viewerOf({ caller, standing }, caseNow)
      const toShow = mayHave ? known : await knownWithoutRecords(services, ownerId)
      return caseView(services, db, found, toShow, viewer)
    },

    async getAgencyKnown({ params, ...asked }) {
      const held = await inForce(doingOf(asked), params.id)
      const { ownerId, agency } = held
      const person = await personOf(services, db, ownerId)
      if (!person) throw new ProblemError('notFound')
      const agreed =
        mayHaveRecords({ relation: 'agent', powers: agency.powers }) &&
        (await hasConsent(db, ownerId, 'sharedData'))
      const { idNumber } = person
      const prefill = agreed
        ? await askAndKeep(services, { accountId: ownerId, idNumber }, asked.caseNow)
        : null
      // What a department said before is shown as well where it is down: seen is what there is to see.
      const isThere = prefill !== null && prefill.sources.some(({ state, asOf }) => state === 'ok' || asOf)
      // It may have been stopped while departments were asked.
      await noteSeen(asked, await inForce(doingOf(asked), params.id), isThere ? 'sawRecords' : 'sawPerson')
      services.kick()
      return { person: shown(person), prefill }
    },

    async answerBySms({ body, now, caseNow }) {
      await answered(services, body, { now, caseNow })
      return null
    },
  }
}
