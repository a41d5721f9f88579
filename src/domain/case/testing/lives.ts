import fc from 'fast-check'
import { addDays } from '../../calendar/localDate'
import { whyNotTakenBack } from '../afterApproval'
import { flowOf, itemsOf } from '../../scheme/flow'
import {
  DEPARTMENTS,
  ITEMS,
  MATERIALS,
  SCENARIOS,
  type Item,
  type Scenario,
  type YearMonth,
} from '../../scheme/ids'
import { REASON_CODES, reasonsForItem } from '../../scheme/reasons'
import { SUPPLEMENT_REASON_CODES } from '../../scheme/supplementReasons'
import { UNIT_REASON_CODES, unitReasonsFor } from '../../scheme/unitReasons'
import { CERTIFICATE_ENDS, CLOSING_REASONS, type CaseState, type Command, type Decision } from '../model'
import { isUntouched, resultOf, roundOf } from '../results'
import { MACHINE, Play, type Machine, type Trace } from './machine'

/** What must never reach an event, though a careless caller sends it along. */
export const PERSONAL = '王建国 13800000417'
const chatty = <Part extends object>(part: Part): Part => Object.assign({ remark: PERSONAL }, part)

/** One step of a life: what is done is picked from what the case's state makes sensible. */
interface Step {
  readonly pick: number
  readonly days: number
  /** Now and then something that makes no sense where the case stands. */
  readonly wild: Command | null
}

export interface Life {
  readonly scenario: Scenario
  readonly retirementMonth: YearMonth
  readonly leftOut: readonly Item[]
  readonly steps: readonly Step[]
}

const START = '2026-05-06'
const APPROVED: Decision = chatty({ outcome: 'approved' })

const times = <Thing>(count: number, thing: Thing): Thing[] => Array.from({ length: count }, () => thing)

function submission(life: Life): Command {
  const flow = flowOf(life.scenario)
  return chatty({
    type: 'submit',
    number: '202605060001',
    scenario: life.scenario,
    items: itemsOf(flow).filter((item) => item === flow.indispensable || !life.leftOut.includes(item)),
    retirementMonth: life.retirementMonth,
    materialIds: ['m1', 'm2'],
    promiseVersion: '2026-01',
    signature: 'drawn',
  })
}

/** What departments with a package may do, approval before all. */
function departmentsMoves(state: CaseState, pick: number): Command[] {
  const round = roundOf(state)
  return state.tasks.flatMap((task): Command[] => {
    const { department, standing } = task
    if (standing.kind === 'waitingForCitizen') {
      const materials = standing.wants.map(({ material }, index) => ({
        id: `s${String(index)}`,
        kind: material,
      }))
      return [
        ...times<Command>(4, chatty({ type: 'answerSupplement', department, materials })),
        { type: 'answerSupplement', department, materials: materials.slice(1) },
        ...times<Command>(2, chatty({ type: 'remindSupplement', department, round })),
      ]
    }
    if (standing.kind === 'waitingForContribution') {
      return times<Command>(4, { type: 'reportContributionArrived', department, round })
    }
    return task.items
      .filter((item) => resultOf(state, item) === undefined)
      .flatMap((item): Command[] => {
        const reasons = reasonsForItem(item)
        const reason = reasons[pick % reasons.length]
        return [
          ...times<Command>(6, chatty({ type: 'decideItem', department, round, item, decision: APPROVED })),
          ...(reason === undefined
            ? []
            : [
                chatty<Command>({
                  type: 'decideItem',
                  department,
                  round,
                  item,
                  decision: chatty<Decision>({ outcome: 'refused', reasons: [reason], noteId: 'n1' }),
                }),
              ]),
          {
            type: 'requestSupplement',
            department,
            round,
            wants: [
              chatty({ material: 'archivePages', reason: 'unreadable', materialId: 'm2' } as const),
              { material: 'idCardBack', reason: 'expired' },
            ],
          },
          ...(item === 'pensionPayment'
            ? [
                {
                  type: 'reportContributionPending',
                  department,
                  round,
                  reason: 'contributionNotArrived',
                } as const,
              ]
            : []),
        ]
      })
  })
}

/** What was refused is read. */
const readings = (state: CaseState): Command[] =>
  state.tasks
    .filter(({ items }) => items.some((item) => resultOf(state, item)?.decision.outcome === 'refused'))
    .map(({ department }) => chatty({ type: 'readRefusal', department }))

/** What the unit may say when it is asked, yes before all. */
function unitsMoves({ confirmation, scenario }: CaseState, pick: number): Command[] {
  if (confirmation === null || confirmation.answer !== null) return []
  const { round } = confirmation
  const reasons = unitReasonsFor(scenario)
  const reason = reasons[pick % reasons.length]
  return [
    ...times<Command>(
      6,
      chatty({ type: 'answerConfirmation', round, confirmation: chatty({ outcome: 'confirmed' as const }) }),
    ),
    ...times<Command>(4, chatty({ type: 'remindUnit', round })),
    ...(reason === undefined
      ? []
      : [
          {
            type: 'answerConfirmation',
            round,
            confirmation: chatty({ outcome: 'declined', reasons: [reason], noteId: 'n2' } as const),
          } as const,
        ]),
  ]
}

/** Second thoughts after the first approval, now and then. */
const takenBack = (state: CaseState): Command[] =>
  whyNotTakenBack(state) === null
    ? [
        ...times<Command>(6, { type: 'advance' }),
        { type: 'cancel' },
        { type: 'changeMonth', retirementMonth: '2026-12' },
      ]
    : []

/** What makes sense where the case stands. */
function sensibleMoves(state: CaseState | null, life: Life, pick: number): Command[] {
  if (state === null) return [chatty({ type: 'create', scenario: life.scenario, applicant: 'self' })]
  const { household } = state
  const bookkeeping: Command[] = state.results
    .filter((result) => result.filedAt === null)
    .map(({ item, round }) => ({ type: 'fileResult', item, round }))
  switch (state.status) {
    case 'draft':
    case 'recalled':
    case 'returned':
      return [...times(8, submission(life)), ...bookkeeping, { type: 'withdraw' }]
    case 'running':
      return [
        ...unitsMoves(state, pick),
        ...departmentsMoves(state, pick),
        ...bookkeeping,
        { type: 'advance' },
        ...readings(state),
        ...(isUntouched(state) ? [{ type: 'recall' } as const] : [...takenBack(state), tooLate(pick)]),
        ...(pick % 5 === 0 || (state.certificate !== null && pick % 2 === 0)
          ? [
              {
                type: 'close',
                department: 'socialInsurance',
                reason: state.certificate === null ? 'movedAway' : 'death',
              } as const,
            ]
          : []),
        ...(household !== null && household.confirmed === null
          ? [{ type: 'confirmHousehold', round: household.round, matches: pick % 2 === 0 } as const]
          : []),
        ...(resultOf(state, 'pensionPayment')?.decision.outcome === 'approved'
          ? [{ type: 'claimCertificate', certificateNumber: 'c1' } as const]
          : []),
        ...certificatesMoves(state, pick),
      ]
    case 'completed':
      return [
        ...bookkeeping,
        ...readings(state),
        { type: 'claimCertificate', certificateNumber: 'c1' },
        ...certificatesMoves(state, pick),
        { type: 'advance' },
      ]
    case 'withdrawn':
    case 'cancelled':
    case 'closed':
      return [...bookkeeping, { type: 'advance' }]
  }
}

/** After the first decision neither is done any more. */
const tooLate = (pick: number): Command => ({ type: pick % 2 === 0 ? 'recall' : 'withdraw' })

/** What its issuer may do with a certificate that was claimed. */
function certificatesMoves({ certificate }: CaseState, pick: number): Command[] {
  if (certificate === null) return []
  const department = 'socialInsurance'
  return [
    { type: 'correctCertificate', department, version: certificate.version },
    ...(pick % 3 === 0
      ? [{ type: 'endCertificate', department, reason: pick % 2 === 0 ? 'death' : 'benefitEnded' } as const]
      : []),
  ]
}

const department = fc.constantFrom(...DEPARTMENTS)
const item = fc.constantFrom(...ITEMS)
const round = fc.integer({ min: 0, max: 3 })

const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.constant(APPROVED),
  fc.record({
    outcome: fc.constant('refused' as const),
    reasons: fc.tuple(fc.constantFrom(...REASON_CODES)),
  }),
)

/** Any command at all, mostly out of place. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('create' as const),
    scenario: fc.constantFrom(...SCENARIOS),
    applicant: fc.constant('self' as const),
  }),
  fc.record({
    type: fc.constant('submit' as const),
    number: fc.constant('209901010001'),
    scenario: fc.constantFrom(...SCENARIOS),
    items: fc.subarray([...ITEMS]),
    retirementMonth: fc.constantFrom<YearMonth>('2026-06', '2026-11'),
    materialIds: fc.constant(['m9']),
    promiseVersion: fc.constant('2026-01'),
    signature: fc.constant('smsCode' as const),
  }),
  fc.constantFrom<Command>(
    { type: 'recall' },
    { type: 'withdraw' },
    { type: 'advance' },
    { type: 'cancel' },
    { type: 'changeMonth', retirementMonth: '2026-12' },
  ),
  fc.record({
    type: fc.constant('answerConfirmation' as const),
    round,
    confirmation: fc.oneof(
      fc.constant({ outcome: 'confirmed' as const }),
      fc.record({
        outcome: fc.constant('declined' as const),
        reasons: fc.tuple(fc.constantFrom(...UNIT_REASON_CODES)),
      }),
    ),
  }),
  fc.record({
    type: fc.constant('close' as const),
    department,
    reason: fc.constantFrom(...CLOSING_REASONS),
  }),
  fc.record({ type: fc.constant('decideItem' as const), department, round, item, decision }),
  fc.record({
    type: fc.constant('requestSupplement' as const),
    department,
    round,
    wants: fc.tuple(
      fc.record({
        material: fc.constantFrom(...MATERIALS),
        reason: fc.constantFrom(...SUPPLEMENT_REASON_CODES),
      }),
    ),
  }),
  fc.record({
    type: fc.constant('answerSupplement' as const),
    department,
    materials: fc.constant([{ id: 'm9', kind: 'archivePages' as const }]),
  }),
  fc.record({
    type: fc.constant('reportContributionPending' as const),
    department,
    round,
    reason: fc.constant('arrearsNotArrived' as const),
  }),
  fc.record({ type: fc.constant('reportContributionArrived' as const), department, round }),
  fc.record({ type: fc.constant('readRefusal' as const), department }),
  fc.record({ type: fc.constant('remindSupplement' as const), department, round }),
  fc.record({ type: fc.constant('remindUnit' as const), round }),
  fc.record({ type: fc.constant('confirmHousehold' as const), round, matches: fc.boolean() }),
  fc.record({ type: fc.constant('fileResult' as const), item, round }),
  fc.oneof(
    fc.constant<Command>({ type: 'claimCertificate', certificateNumber: 'c2' }),
    fc.record({ type: fc.constant('correctCertificate' as const), department, version: round }),
    fc.record({
      type: fc.constant('endCertificate' as const),
      department,
      reason: fc.constantFrom(...CERTIFICATE_ENDS),
    }),
  ),
)

const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat({ max: 9999 }),
  days: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 2, arbitrary: fc.integer({ min: 10, max: 70 }) },
  ),
  wild: fc.option(anyCommand, { freq: 4, nil: null }),
})

/** Lives in all six scenarios: sent early, in time, or after the retirement month has begun. */
export const lives: fc.Arbitrary<Life> = fc.record({
  scenario: fc.constantFrom('normal', ...SCENARIOS),
  retirementMonth: fc.constantFrom<YearMonth>('2026-03', '2026-06', '2026-11', '2026-11'),
  leftOut: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Item[]>([]) },
    {
      weight: 1,
      arbitrary: fc.subarray<Item>(['pensionPayment', 'medicalContribution', 'housingFundWithdrawal']),
    },
  ),
  steps: fc.array(step, { minLength: 5, maxLength: 45, size: 'max' }),
})

/** Lives one life on a machine. `wild` false leaves the senseless commands out. */
export function live(life: Life, machine: Machine = MACHINE): Trace {
  const play = new Play(START, machine)
  for (const { pick, days, wild } of life.steps) {
    play.on(addDays(play.today, days))
    const moves = sensibleMoves(play.state, life, pick)
    const move = wild !== null && pick % 3 === 0 ? wild : moves[pick % moves.length]
    if (move !== undefined) play.does(move)
  }
  return play.trace()
}
