import type { Assessment, NormalResult } from './assessment'

/** Nothing is in the way, or nothing but the day: it may be filled in before the window opens. */
const isFillable = ({ stops }: NormalResult) => stops.every((stop) => stop === 'tooEarly')

/**
 * The application that a draft is made from. Of several possible ones the one that could be sent, today or when its
 * window opens, else the first; 人社 decides which of them holds (RULINGS 13).
 */
export function applicationOf(assessment: Assessment): NormalResult | null {
  const results = assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]
  const applications = results.flatMap((result) => (result.kind === 'application' ? [result] : []))
  return (
    applications.find(({ stops }) => stops.length === 0) ??
    applications.find(isFillable) ??
    applications[0] ??
    null
  )
}

/** Whether the application may be filled in: what is open is for 人社 to settle, and at most the day is missing. */
export function mayFillIn(assessment: Assessment): boolean {
  const application = applicationOf(assessment)
  const mayBeOpen =
    assessment.outcome !== 'incomplete' || assessment.open.every(({ settledBy }) => settledBy === 'hrss')
  return application !== null && mayBeOpen && isFillable(application)
}

/** Whether it may be sent today. */
export function maySendToday(assessment: Assessment): boolean {
  if (assessment.outcome === 'incomplete') return assessment.maySend
  return applicationOf(assessment)?.stops.length === 0
}
