import type { ApplicationResult, Assessment } from './assessment'
import type { Sendable, Sending } from './sending'

/** Of a whole conclusion what bears on sending. */
export function sendingIn(assessment: Assessment): Sending<ApplicationResult> {
  const results = assessment.outcome === 'incomplete' ? assessment.results : [assessment.result]
  return {
    open: assessment.outcome === 'incomplete' ? assessment.open : [],
    applications: results.flatMap((result) => (result.kind === 'application' ? [result] : [])),
  }
}

const isSendable = ({ stops }: Sendable) => stops.length === 0
/** Nothing is in the way, or nothing but the day: it may be filled in before the window opens. */
const isFillable = ({ stops }: Sendable) => stops.every((stop) => stop === 'tooEarly')
/** What is open is for 人社 to settle, and no reason to wait. */
const isForHrss = ({ open }: Sending) => open.every(({ settledBy }) => settledBy === 'hrss')

/**
 * The application that a draft is made from, in the scenario that comes first: where more than one is open, it is the
 * one that goes to 人社. Of several possible ones in it the one that could be sent, today or when its window opens, else
 * the first; 人社 decides which of them holds (RULINGS 13).
 */
export function applicationOf<A extends Sendable>(sending: Sending<A>): A | null {
  const [first] = sending.applications
  const applications = sending.applications.filter(({ scenario }) => scenario === first?.scenario)
  return applications.find(isSendable) ?? applications.find(isFillable) ?? first ?? null
}

/** Whether the application may be filled in: what is open is for 人社 to settle, and at most the day is missing. */
export function mayFillIn(sending: Sending): boolean {
  const application = applicationOf(sending)
  return application !== null && isForHrss(sending) && isFillable(application)
}

/** Whether it may be sent today. */
export function maySendToday(sending: Sending): boolean {
  return isForHrss(sending) && sending.applications.some(isSendable)
}
