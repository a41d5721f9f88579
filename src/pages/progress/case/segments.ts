import type { Lane, ProgressStep } from '@/domain/case'

type StepOf<Kind extends ProgressStep['kind']> = Extract<ProgressStep, { kind: Kind }>

/** One stop on the line. */
export type LineStop =
  | { readonly kind: 'submitted'; readonly step: StepOf<'submitted'> }
  /** The unit, which has a lane of its own while it is asked and where it declined. */
  | { readonly kind: 'confirmation'; readonly step: StepOf<'confirmation'> }
  /** A department that is done: one line tells it. */
  | { readonly kind: 'lane'; readonly lane: Lane }
  /** Time that passes until the retirement month. */
  | { readonly kind: 'wait'; readonly step: StepOf<'retirementMonth'> }
  /** Those whose turn comes later, together. */
  | { readonly kind: 'later'; readonly lanes: readonly Lane[] }
  | { readonly kind: 'certificate'; readonly step: StepOf<'certificate'> }

/** The timetable from top to bottom: a line with stops, and where several are at work, their lanes side by side. */
export type Segment =
  | { readonly kind: 'line'; readonly travelled: boolean; readonly stops: readonly LineStop[] }
  | { readonly kind: 'lanes'; readonly lanes: readonly Lane[] }

type Piece = { readonly stop: LineStop; readonly travelled: boolean } | { readonly lanes: readonly Lane[] }

/**
 * A step is told in a line once nobody is at work in it any more and nothing was refused; as long as there is something
 * to see or to do, every department has its lane. The last step keeps its lanes: its results are what one comes for.
 */
function departmentPieces(step: StepOf<'departments'>, isLast: boolean): Piece[] {
  const { lanes, state } = step
  if (state === 'notYet') {
    const begun = lanes.filter((lane) => lane.state !== 'notYet')
    const later = lanes.filter((lane) => lane.state === 'notYet')
    return [
      ...begun.map((lane): Piece => ({ stop: { kind: 'lane', lane }, travelled: true })),
      { stop: { kind: 'later', lanes: later }, travelled: false },
    ]
  }
  if (isLast || state === 'open' || lanes.some((lane) => lane.state === 'refused')) return [{ lanes }]
  return lanes.map((lane): Piece => ({ stop: { kind: 'lane', lane }, travelled: true }))
}

function piecesOf(step: ProgressStep, isLast: boolean): Piece[] {
  switch (step.kind) {
    case 'submitted':
      return [{ stop: { kind: 'submitted', step }, travelled: true }]
    case 'confirmation':
      return [{ stop: { kind: 'confirmation', step }, travelled: step.state === 'confirmed' }]
    case 'retirementMonth':
      // Nothing was waited for: the month had come before the approval.
      if (step.state === 'over' && (step.from === null || step.from === step.until)) return []
      return [{ stop: { kind: 'wait', step }, travelled: step.state === 'over' }]
    case 'departments':
      return departmentPieces(step, isLast)
    case 'certificate':
      return [{ stop: { kind: 'certificate', step }, travelled: false }]
  }
}

/** 公安 compares, and decides nothing. */
const decides = ({ department }: Lane): boolean => department !== 'publicSecurity'

export function segmentsOf(steps: readonly ProgressStep[]): Segment[] {
  const byDepartments = steps.filter((step) => step.kind === 'departments')
  const last = byDepartments[byDepartments.length - 1]
  // One department that decides, and nobody after it: a line tells that as well.
  const isOnly = byDepartments.length === 1 && (last?.lanes.filter(decides).length ?? 0) < 2
  const segments: Segment[] = []
  for (const piece of steps.flatMap((step) => piecesOf(step, step === last && !isOnly))) {
    const before = segments[segments.length - 1]
    if ('lanes' in piece) segments.push({ kind: 'lanes', lanes: piece.lanes })
    else if (before?.kind === 'line' && before.travelled === piece.travelled) {
      segments[segments.length - 1] = { ...before, stops: [...before.stops, piece.stop] }
    } else segments.push({ kind: 'line', travelled: piece.travelled, stops: [piece.stop] })
  }
  return segments
}
