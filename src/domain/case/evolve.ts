import type { CaseEvent, CaseState, IssuedCertificate, Task, TaskStanding } from './model'

function withTask(state: CaseState, department: Task['department'], change: Partial<Task>): CaseState {
  return {
    ...state,
    tasks: state.tasks.map((task) => (task.department === department ? { ...task, ...change } : task)),
  }
}

const withCertificate = (state: CaseState, change: Partial<IssuedCertificate>): CaseState => ({
  ...state,
  certificate: state.certificate && { ...state.certificate, ...change },
})

const voided = (state: CaseState): CaseState['documents'] =>
  state.documents.map((document) => ({ ...document, isVoid: true }))

const REVIEWING: TaskStanding = { kind: 'reviewing' }

function after(state: CaseState, event: Exclude<CaseEvent, { type: 'created' }>): CaseState {
  switch (event.type) {
    case 'submitted': {
      const { number, round, scenario, items, retirementMonth, materialIds, promiseVersion, signature, at } =
        event
      return {
        ...state,
        scenario,
        status: 'running',
        submission: {
          number,
          round,
          scenario,
          items,
          retirementMonth,
          materialIds,
          promiseVersion,
          signature,
          at,
        },
        tasks: [],
        refusalsRead: [],
        confirmation: null,
      }
    }
    case 'confirmationAsked':
      return {
        ...state,
        confirmation: { round: event.round, askedOn: event.askedOn, answer: null, remindedAfter: null },
      }
    case 'confirmationAnswered': {
      const { confirmation, at } = event
      const answered = state.confirmation && {
        ...state.confirmation,
        answer: { ...confirmation, at },
      }
      const status = confirmation.outcome === 'declined' ? 'returned' : state.status
      return { ...state, status, confirmation: answered }
    }
    case 'unitReminded':
      return {
        ...state,
        confirmation: state.confirmation && { ...state.confirmation, remindedAfter: event.afterDays },
      }
    case 'packageSent': {
      const { department, items, receivedOn, deadline, at } = event
      const task: Task = { department, items, receivedOn, deadline, standing: REVIEWING, since: at }
      return { ...state, tasks: [...state.tasks, task] }
    }
    case 'householdAsked':
      return { ...state, household: { round: event.round, askedOn: event.receivedOn, confirmed: null } }
    case 'householdConfirmed':
      return state.household === null
        ? state
        : { ...state, household: { ...state.household, confirmed: { at: event.at, matches: event.matches } } }
    case 'supplementRequested':
      return withTask(state, event.department, {
        standing: { kind: 'waitingForCitizen', wants: event.wants, remindedAfter: null },
        since: event.at,
      })
    case 'supplementReminded': {
      const standing = state.tasks.find((task) => task.department === event.department)?.standing
      return standing?.kind === 'waitingForCitizen'
        ? withTask(state, event.department, { standing: { ...standing, remindedAfter: event.afterDays } })
        : state
    }
    case 'contributionPending':
      return withTask(state, event.department, {
        standing: { kind: 'waitingForContribution', reason: event.reason },
        since: event.at,
      })
    case 'supplementAnswered':
    case 'contributionArrived':
      return withTask(state, event.department, {
        receivedOn: event.receivedOn,
        deadline: event.deadline,
        standing: REVIEWING,
        since: event.at,
      })
    case 'decided': {
      const { round, department, item, decision, at } = event
      return {
        ...state,
        results: [...state.results, { round, department, item, decision, at, filedAt: null }],
      }
    }
    case 'documentIssued': {
      const { name, department, round, at } = event
      return { ...state, documents: [...state.documents, { name, department, round, at, isVoid: false }] }
    }
    case 'refusalRead':
      return { ...state, refusalsRead: [...state.refusalsRead, ...event.items] }
    case 'returned':
      return { ...state, status: 'returned' }
    case 'recalled':
      return { ...state, status: 'recalled', tasks: [], confirmation: null }
    case 'withdrawn':
      return { ...state, status: 'withdrawn', tasks: [] }
    case 'monthChanged': {
      const { round, retirementMonth } = event
      return {
        ...state,
        submission: state.submission && { ...state.submission, round, retirementMonth },
        tasks: [],
        confirmation: null,
        refusalsRead: [],
        documents: voided(state),
      }
    }
    case 'cancelled':
      return { ...state, status: 'cancelled', tasks: [], documents: voided(state) }
    case 'closed': {
      const { department, reason } = event
      return { ...state, status: 'closed', tasks: [], closed: { department, reason } }
    }
    case 'resultFiled':
      return {
        ...state,
        results: state.results.map((result) =>
          result.item === event.item && result.round === event.round
            ? { ...result, filedAt: event.at }
            : result,
        ),
      }
    case 'certificateClaimed':
      return { ...state, certificate: { number: event.certificateNumber, version: 1, ended: null } }
    case 'certificateCorrected':
      return withCertificate(state, { version: event.version })
    case 'certificateEnded':
      return withCertificate(state, { ended: { reason: event.reason, at: event.at } })
    case 'completed':
      return { ...state, status: 'completed' }
  }
}

/** What a case is after one more event. An event before `created` is none of this case's: an error in the record. */
export function evolve(state: CaseState | null, event: CaseEvent): CaseState {
  if (event.type === 'created') {
    return {
      scenario: event.scenario,
      applicant: event.applicant,
      status: 'draft',
      submission: null,
      tasks: [],
      confirmation: null,
      household: null,
      results: [],
      refusalsRead: [],
      documents: [],
      certificate: null,
      closed: null,
    }
  }
  if (state === null) throw new Error(`a case began with ${event.type}`)
  return after(state, event)
}

/** A case out of all its events; `null` where there are none. */
export function fold(events: readonly CaseEvent[]): CaseState | null {
  return events.reduce<CaseState | null>(evolve, null)
}
