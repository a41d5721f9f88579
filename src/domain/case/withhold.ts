import { refusalReason, type ReasonCode } from '../scheme/reasons'
import { supplementReason } from '../scheme/supplementReasons'
import type { ClosingReason } from './model'
import type {
  Closed,
  Lane,
  LaneMeaning,
  MustAct,
  Progress,
  ProgressStep,
  ShownWant,
  TimelineEntry,
} from './progressModel'

/** That somebody moved is no secret; death and custody are not for a phone alone to tell. */
const toldToAll = (reason: ClosingReason | null) => (reason === 'movedAway' ? reason : null)

const MARK = { withheld: true } as const

const mayBeRead = (code: ReasonCode): boolean => refusalReason(code).safeForFamily

/** Both waits for money, so that neither is known by what is missing (arrears: ruling 41). */
const NEUTRAL: { readonly [Meaning in LaneMeaning]?: LaneMeaning } = {
  contributionAwaited: 'paymentAwaited',
  arrearsAwaited: 'paymentAwaited',
}

function ofWant({ reason, noteId, ...want }: ShownWant): ShownWant {
  const isSafe = reason !== undefined && supplementReason(reason).safeForFamily
  return { ...want, ...(isSafe && { reason }), ...(!(isSafe && noteId === undefined) && MARK) }
}

/** Reasons and wants of anything that has both or either, and whether any of it is missing. */
function readable({ reasons = [], wants = [] }: Partial<Pick<TimelineEntry, 'reasons' | 'wants'>>) {
  const left = { reasons: reasons.filter(mayBeRead), wants: wants.map(ofWant) }
  return { left, isLess: left.reasons.length < reasons.length || left.wants.some((want) => want.withheld) }
}

function ofLane(lane: Lane): Lane {
  const { left, isLess } = readable(lane)
  const isMore = lane.noteId !== null || lane.waitingFor !== null
  return {
    ...lane,
    ...left,
    meaning: NEUTRAL[lane.meaning] ?? lane.meaning,
    noteId: null,
    waitingFor: null,
    ...((isLess || isMore) && MARK),
  }
}

function ofStep(step: ProgressStep): ProgressStep {
  if (step.kind === 'departments') return { ...step, lanes: step.lanes.map(ofLane) }
  return step.kind === 'confirmation' && step.noteId !== null ? { ...step, noteId: null, ...MARK } : step
}

function ofAct(act: MustAct): MustAct {
  switch (act.code) {
    case 'answerSupplement': {
      const { left, isLess } = readable(act)
      return { ...act, wants: left.wants, ...(isLess && MARK) }
    }
    case 'correctAndResubmit':
    case 'applySeparately': {
      const { left, isLess } = readable(act)
      return { ...act, reasons: left.reasons, ...(isLess && MARK) }
    }
    case 'seeToContribution':
      return { ...act, reason: null, ...MARK }
    case 'correctForUnit': // nothing of these is anybody's secret
    case 'finishChanges':
    case 'claimCertificate':
      return act
  }
}

function ofClosed(closed: Closed): Closed {
  const reason = toldToAll(closed.reason)
  return { ...closed, reason, ...(reason === null && MARK) }
}

function ofEntry(entry: TimelineEntry): TimelineEntry {
  const { left, isLess } = readable(entry)
  const closing = toldToAll(entry.closing)
  return { ...entry, ...left, closing, ...((isLess || closing !== entry.closing) && MARK) }
}

/**
 * A case for somebody who has not proved to be its person: who has what since when and until when, and what is wanted.
 * Left out, and said to be: each reason that is not safe for the family to read, which money is waited for, and all
 * that clerks wrote in their own words, because these may name anything (rulings 33, 41).
 */
export function withoutReasons(whole: Progress): Progress {
  return {
    ...whole,
    steps: whole.steps.map(ofStep),
    mustAct: whole.mustAct.map(ofAct),
    closed: whole.closed && ofClosed(whole.closed),
    timeline: whole.timeline.map(ofEntry),
  }
}
