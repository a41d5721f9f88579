import { flowOf } from '../scheme/flow'
import { actorOf } from './actors'
import { cancel, changeMonth } from './afterApproval'
import { claimCertificate, correctCertificate, endCertificate } from './certificate'
import { answerSupplement, readRefusal, recall, submit, withdraw } from './citizenCommands'
import { answerConfirmation, close } from './confirmation'
import {
  confirmHousehold,
  decideItem,
  reportContributionArrived,
  reportContributionPending,
  requestSupplement,
} from './departmentCommands'
import type { Actor, CaseContext, CaseEvent, CaseState, Command, Outcome } from './model'
import { happened, refused, type Handler } from './outcome'
import { whatFollows } from './packages'
import { remindSupplement, remindUnit } from './reminders'

const advance: Handler<'advance'> = (state, _command, context) =>
  state.status === 'running' ? happened(...whatFollows(state, flowOf(state.scenario), context)) : happened()

const fileResult: Handler<'fileResult'> = (state, { item, round }, { now }) => {
  const result = state.results.find((one) => one.item === item && one.round === round)
  if (result === undefined) return refused('noSuchResult')
  return result.filedAt === null ? happened({ type: 'resultFiled', at: now, item, round }) : happened()
}

function carryOut(
  state: CaseState,
  command: Exclude<Command, { type: 'create' }>,
  context: CaseContext,
): Outcome {
  switch (command.type) {
    case 'submit':
      return submit(state, command, context)
    case 'recall':
      return recall(state, command, context)
    case 'withdraw':
      return withdraw(state, command, context)
    case 'cancel':
      return cancel(state, command, context)
    case 'changeMonth':
      return changeMonth(state, command, context)
    case 'answerConfirmation':
      return answerConfirmation(state, command, context)
    case 'remindUnit':
      return remindUnit(state, command, context)
    case 'close':
      return close(state, command, context)
    case 'decideItem':
      return decideItem(state, command, context)
    case 'requestSupplement':
      return requestSupplement(state, command, context)
    case 'answerSupplement':
      return answerSupplement(state, command, context)
    case 'remindSupplement':
      return remindSupplement(state, command, context)
    case 'readRefusal':
      return readRefusal(state, command, context)
    case 'reportContributionPending':
      return reportContributionPending(state, command, context)
    case 'reportContributionArrived':
      return reportContributionArrived(state, command, context)
    case 'confirmHousehold':
      return confirmHousehold(state, command, context)
    case 'advance':
      return advance(state, command, context)
    case 'fileResult':
      return fileResult(state, command, context)
    case 'claimCertificate':
      return claimCertificate(state, command, context)
    case 'correctCertificate':
      return correctCertificate(state, command, context)
    case 'endCertificate':
      return endCertificate(state, command, context)
  }
}

function outcomeOf(state: CaseState | null, command: Command, context: CaseContext): Outcome {
  if (command.type === 'create') {
    if (state !== null) return refused('alreadyCreated')
    const { scenario, applicant } = command
    return happened({ type: 'created', at: context.now, scenario, applicant })
  }
  return state === null ? refused('noSuchCase') : carryOut(state, command, context)
}

/**
 * What a command makes happen to a case, or why it does not (108 七(一)). Each event says who did it.
 * `ok` without events: it has happened already. Pure; the caller appends the events and hands out what they say.
 */
export function decide(state: CaseState | null, command: Command, context: CaseContext): Outcome {
  const outcome = outcomeOf(state, command, context)
  if (!outcome.ok) return outcome
  const doer = (event: CaseEvent): Actor => {
    const usual = actorOf(event)
    return usual === 'citizen' ? (context.by ?? usual) : usual
  }
  return happened(...outcome.events.map((event) => ({ ...event, actor: event.actor ?? doer(event) })))
}
