import { desc, eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import { itemsEnded, type CaseState, type Progress } from '@/domain/case'
import { placeName, receivingOffice } from '@/domain/form'
import { actorOf } from '@/domain/case'
import type { AgentNews } from '@/content/agency/sms'
import type { Logged } from '@/domain/people'
import type { YearMonth } from '@/domain/scheme/ids'
import type { CaseView } from '@contract/case'
import type { Operation } from '@contract/routes'
import type { ProgressView } from '@contract/progress'
import { asAgent, doerOf } from '@bff/agency/acting'
import { agentNameOf } from '@bff/agency/shown'
import type { Tx } from '@bff/db/database'
import { cases } from '@bff/db/schema'
import { readDocument } from '@bff/documents/store'
import type { Caller, Handlers, Standing } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { materialsOf } from '@bff/materials/materials'
import { unitWithoutClerk } from '@bff/units/confirmers'
import { papersBrought } from '@bff/units/papersBrought'
import { sealOf } from '@bff/units/seals'
import { unitSilentOf } from '@bff/units/silent'
import { handedIn, isEditable, waitsForCitizen } from './caseDesk'
import { changeCase, type CaseChange } from './change'
import { createDraft, putAnswers, putFields, refreshDraft, type Filler } from './drafts'
import { endingOfCase } from './endingDrafts'
import { NOTHING_KNOWN, type KnownOfPerson } from './filling'
import { askedAnew, knownOf, knownToBegin, knownWithoutRecords, mayAskAnew, mayHaveRecords } from './known'
import { changeMonth } from './monthChange'
import { notesOf } from './notes'
import { answeringRefusals } from './refusals'
import type { CaseServices } from './services'
import { eventsAfter, readCase, type LoadedCase } from './store'
import { sentForm } from './submissions'
import { shownProgress } from './shownProgress'
import { sendSignatureCode } from './signature'
import { submit } from './submission'
import { noteHelp } from '@bff/people/helping'
import { noteUnmasking } from '@bff/people/unmasking'
import { caseView, fieldsNow, summaryOf, viewerOf } from './view'
import { readValues } from './values'
import { cellEyesOf, eyesOf, isVisible } from './visibleCells'

type CaseOperation = Extract<
  Operation,
  | 'createCase'
  | 'listCases'
  | 'getCase'
  | 'getFields'
  | 'putAnswers'
  | 'putFields'
  | 'noteUnmasking'
  | 'sendSignatureCode'
  | 'submitCase'
  | 'recallCase'
  | 'withdrawCase'
  | 'cancelCase'
  | 'changeMonth'
  | 'answerSupplement'
  | 'readRefusal'
  | 'getProgress'
  | 'listEvents'
  | 'getDocument'
>

export function caseHandlers(services: CaseServices): Pick<Handlers, CaseOperation> {
  const { db, vault, departments } = services

  const found = async (caseId: string): Promise<LoadedCase> => {
    const one = await readCase(db, caseId)
    if (one === null) throw new ProblemError('notFound')
    return one
  }
  const filler = async (
    standing: Standing,
    now: string,
    known: typeof askedAnew = knownOf,
  ): Promise<Filler> => {
    const { ownerId: accountId } = standing
    const asks = mayAskAnew(standing) ? known : knownOf
    const knows = mayHaveRecords(standing) ? asks : knownWithoutRecords
    return { accountId, known: await knows(services, accountId, now), now }
  }
  /** What is known of the person matters to a draft alone. */
  const viewed = async (
    caseId: string,
    { caller, standing }: Asking,
    now: string,
    given?: KnownOfPerson,
  ): Promise<CaseView> => {
    const one = await found(caseId)
    const known = given ?? (isEditable(one.state) ? await knownOf(services, standing.ownerId) : NOTHING_KNOWN)
    return caseView(services, db, one, known, viewerOf({ caller, standing }, now))
  }

  /** One command of the citizen's, and the case as it stands then. */
  const change = async (
    asking: Doing,
    at: { readonly caseId: string; readonly now: string },
    told: { readonly what: Logged; readonly news?: AgentNews },
    work: (change: CaseChange) => Promise<unknown>,
  ): Promise<CaseView> => {
    const { mandateId } = asking.standing
    await answeringRefusals(() =>
      changeCase(services, { ...at, ...doerOf(asking.standing), mandateId }, async (one) => {
        await noted(asking, at, told)(one.tx)
        return work(one)
      }),
    )
    return viewed(at.caseId, asking, at.now)
  }
  /** What an agent does, on record in the transaction in which it is done. */
  const noted =
    (
      asking: Doing,
      at: { readonly caseId: string; readonly now: string },
      { what, news }: { readonly what: Logged; readonly news?: AgentNews },
    ) =>
    (tx: Tx) =>
      asAgent(services, tx, { ...asking, caseNow: at.now }, at.caseId, what, news)
  /** A look of somebody else's, on record before anything is answered: under the lock that the mandate's end waits for. */
  const looked = async (asking: Doing, caseId: string, now: string, what: 'opened' | 'sawProgress') => {
    const { relation } = asking.standing
    if (relation === 'agent') await db.transaction(noted(asking, { caseId, now }, { what }))
    if (relation === 'helper') {
      await changeCase(services, { caseId, now }, ({ tx }) =>
        noteHelp(services, tx, { ...asking, caseId, caseNow: now }, { what: 'sawForm' }),
      )
    }
  }

  /** Where each item that ended without being granted is applied for by itself, by what the form says of the places. */
  const officesOf = async (
    caseId: string,
    state: CaseState,
    shown: Progress,
  ): Promise<Pick<ProgressView, 'offices'>> => {
    const ended = itemsEnded(shown.steps)
    if (ended.length === 0 || state.submission === null) return {}
    const { values } = await sentForm(db, vault, caseId, state.submission.round)
    const offices = ended.flatMap((item) => {
      const office = receivingOffice(item, values)
      const place = office && placeName(office.cityCode, office.areaCode)
      return place === undefined ? [] : [{ item, place }]
    })
    return offices.length === 0 ? {} : { offices }
  }

  /** Who of the unit has answered in the round that is current, where it was somebody by name. */
  const unitSealIn = async (caseId: string, state: CaseState): Promise<Pick<ProgressView, 'unitSeal'>> => {
    if (!state.confirmation?.answer) return {}
    const unitSeal = await sealOf({ db, vault }, caseId, state.confirmation.round)
    return unitSeal === null ? {} : { unitSeal }
  }

  /** What the unit that confirms has brought. */
  const unitPapersIn = async (
    caseId: string,
    state: CaseState,
  ): Promise<Pick<ProgressView, 'unitPapers'>> => {
    if (state.confirmation === null) return {}
    const unitPapers = await papersBrought(db, caseId)
    return unitPapers.length === 0 ? {} : { unitPapers }
  }

  const unitWithoutClerkIn = async (
    one: LoadedCase,
    at: { readonly caseNow: string; readonly now: Date },
  ): Promise<Pick<ProgressView, 'unitWithoutClerk'>> => {
    const left = await unitWithoutClerk(services, one, at)
    return left === null ? {} : { unitWithoutClerk: left.name }
  }

  const agentOf = async (caseId: string): Promise<Pick<ProgressView, 'agentName'>> => {
    const agentName = await agentNameOf(services, db, caseId)
    return agentName === null ? {} : { agentName }
  }

  return {
    async createCase({ caller, body, caseNow }) {
      const standing = {
        relation: 'retiree',
        ownerId: caller.accountId,
        mandateId: null,
        organisationId: null,
      } as const
      const by = await filler(standing, caseNow, knownToBegin)
      const created = await createDraft(services, by, { answers: body.answers, untick: [] })
      return viewed(created.row.id, { caller, standing }, caseNow, by.known)
    },

    async listCases({ caller, caseNow, now }) {
      const rows = await db
        .select({ id: cases.id })
        .from(cases)
        .where(eq(cases.accountId, caller.accountId))
        .orderBy(desc(cases.createdAt), desc(cases.id))
      const all = await Promise.all(rows.map(({ id }) => found(id)))
      return {
        cases: await Promise.all(
          all.map(async (one) => ({
            ...summaryOf(one, null, { eyes: caller.level, now: caseNow }),
            ...(await unitSilentOf(services, one, { eyes: caller.level, caseNow, now })),
            ending: (await endingOfCase(db, one.row, caseNow)) ?? undefined,
          })),
        ),
        next: null,
      }
    },

    async getCase({ params, caseNow, ...asking }) {
      await looked(asking, params.id, caseNow, 'opened')
      if (!isEditable((await found(params.id)).state)) return viewed(params.id, asking, caseNow)
      const by = await filler(asking.standing, caseNow, askedAnew)
      await refreshDraft(services, params.id, by)
      return viewed(params.id, asking, caseNow, by.known)
    },

    async getFields({ params, caseNow, ...asking }) {
      await looked(asking, params.id, caseNow, 'opened')
      return fieldsNow(services, db, await found(params.id), viewerOf(asking, caseNow))
    },

    async putAnswers({ params, body, caseNow, ...asking }) {
      const by = await filler(asking.standing, caseNow)
      const guide = { answers: body.answers, untick: body.untick ?? [] }
      const at = { caseId: params.id, now: caseNow }
      await putAnswers(services, params.id, by, guide, noted(asking, at, { what: 'answered' }))
      return viewed(params.id, asking, caseNow, by.known)
    },

    async putFields({ caller, standing, params, body, caseNow, now }) {
      const by = await filler(standing, caseNow)
      const doing = { caller, standing, now }
      return putFields(services, params.id, by, {
        ...body,
        viewer: {
          eyes: cellEyesOf(caller, standing),
          accountId: caller.accountId,
          ownerId: standing.ownerId,
        },
        async note(tx, cells) {
          await asAgent(services, tx, { ...doing, caseNow }, params.id, 'filled', undefined, cells)
          await noteHelp(services, tx, { ...doing, caseId: params.id, caseNow }, { what: 'filledIn', cells })
        },
      })
    },

    async noteUnmasking({ caller, standing, params, body, caseNow, now }) {
      const { id: caseId } = params
      const stored = await readValues(db, vault, caseId)
      const eyes = cellEyesOf(caller, standing)
      // A cell that they cannot read, or that is empty, was shown to nobody.
      const cells = body.fields.filter((field) => {
        const { value = '', origin } = stored.get(field) ?? {}
        return value !== '' && isVisible(field, origin, eyes)
      })
      const by = { caller, standing, caseId, now, caseNow }
      await db.transaction((tx) => noteUnmasking(services, tx, by, cells))
      return null
    },

    async sendSignatureCode({ caller, address, now }) {
      return sendSignatureCode(services, { caller, address, now })
    },

    async submitCase({ standing, params, body, ...asked }) {
      const { caller, address, idempotencyKey, caseNow, now } = asked
      const { known } = await filler(standing, caseNow)
      const viewer = viewerOf({ caller, standing }, caseNow)
      const by = { caller, standing, viewer, known, address }
      return submit(services, { ...body, ...by, caseId: params.id, idempotencyKey, caseNow, now })
    },

    recallCase: ({ params, caseNow, ...asking }) =>
      change(
        asking,
        { caseId: params.id, now: caseNow },
        { what: 'recalled', news: 'recalled' },
        ({ apply }) => apply({ type: 'recall' }),
      ),

    withdrawCase: ({ params, caseNow, ...asking }) =>
      change(
        asking,
        { caseId: params.id, now: caseNow },
        { what: 'withdrew', news: 'withdrawn' },
        ({ apply }) => apply({ type: 'withdraw' }),
      ),

    cancelCase: ({ params, caseNow, ...asking }) =>
      change(
        asking,
        { caseId: params.id, now: caseNow },
        { what: 'cancelled', news: 'cancelled' },
        ({ apply }) => apply({ type: 'cancel' }),
      ),

    async changeMonth({ params, body, caseNow, ...asking }) {
      const known = await knownOf(services, asking.standing.ownerId)
      return change(
        asking,
        { caseId: params.id, now: caseNow },
        { what: 'changedMonth', news: 'monthChanged' },
        (one) => changeMonth(services, one, known, body.retirementMonth as YearMonth),
      )
    },

    answerSupplement: ({ params, body, caseNow, ...asking }) =>
      change(asking, { caseId: params.id, now: caseNow }, SUPPLIED, async ({ tx, apply, current }) => {
        const found = current()
        const sent = handedIn(found)
        const all = await materialsOf(tx, params.id)
        const materials = all.filter(({ id }) => body.materialIds.includes(id) && !sent.has(id))
        // What is given is what the case holds and the department has not seen.
        const isWhole = materials.length === new Set(body.materialIds).size
        if (waitsForCitizen(found.state, body.department) && !isWhole)
          throw new ProblemError('materialsMissing')
        await apply({ type: 'answerSupplement', department: body.department, materials })
      }),

    readRefusal: ({ params, body, caseNow, ...asking }) =>
      change(asking, { caseId: params.id, now: caseNow }, { what: 'sawProgress' }, ({ apply }) =>
        apply({ type: 'readRefusal', department: body.department }),
      ),

    async getProgress({ caller, standing, params, caseNow, now }): Promise<ProgressView> {
      await looked({ caller, standing, now }, params.id, caseNow, 'sawProgress')
      const eyes = eyesOf(caller, standing)
      const one = await found(params.id)
      const { events, state } = one
      const outages = state.status === 'running' ? await departments.outages() : {}
      const shown = shownProgress(events, { eyes, today: chinaDate(caseNow) }, outages)
      return {
        caseId: params.id,
        // The contract's progress is the domain's, only not read-only.
        progress: shown as ProgressView['progress'],
        notes: eyes === 'realName' && hasNotes(events) ? await notesOf(db, vault, params.id) : [],
        ...(eyes === 'realName' && (await officesOf(params.id, state, shown))),
        ...(eyes === 'realName' && (await unitSealIn(params.id, state))),
        ...(eyes === 'realName' && (await unitPapersIn(params.id, state))),
        ...(eyes === 'realName' && (await unitWithoutClerkIn(one, { caseNow, now }))),
        ...(eyes === 'realName' && (await agentOf(params.id))),
        asOf: caseNow,
      }
    },

    async listEvents({ params, query, caseNow, ...asking }) {
      await looked(asking, params.id, caseNow, 'sawProgress')
      const { row } = await found(params.id)
      const events = await eventsAfter(db, params.id, query.after)
      return {
        events: events.map(({ seq, event }) => {
          const { type, at } = event
          return { seq, type, at, actor: actorOf(event) }
        }),
        last: row.seq,
      }
    },

    async getDocument({ params, caseNow, ...asking }) {
      const { row, state } = await found(params.id)
      // What was taken back is no paper any more, though its row is kept.
      const valid = state.documents.some(({ name, isVoid }) => name === params.name && !isVoid)
      const document =
        valid && (await readDocument(db, vault, { caseId: row.id, scenario: row.scenario }, params.name))
      if (!document) throw new ProblemError('documentNotIssued')
      await looked(asking, params.id, caseNow, 'opened')
      return document
    },
  }
}

const SUPPLIED = { what: 'answeredSupplement', news: 'answeredSupplement' } as const

/** Who asks, and how they stand to the case. */
type Asking = Readonly<{ caller: Caller; standing: Standing }>
/** The same, of what is done: at which moment of real time. */
type Doing = Asking & Readonly<{ now: Date }>

function hasNotes(events: LoadedCase['events']): boolean {
  return events.some(
    (event) =>
      (event.type === 'returned' && event.noteId !== undefined) ||
      (event.type === 'confirmationAnswered' &&
        event.confirmation.outcome === 'declined' &&
        event.confirmation.noteId) ||
      (event.type === 'decided' && event.decision.outcome === 'refused' && event.decision.noteId) ||
      (event.type === 'supplementRequested' && event.wants.some(({ noteId }) => noteId !== undefined)),
  )
}
