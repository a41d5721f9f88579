import { answerTo, RESTING, unreachable, type Answer, type Courier } from './port'

/** A vendor's wish to be left in peace is taken for no less and no more, in seconds: an hour is also the longest that the outbox waits by itself. */
export const WAIT = { least: 1, most: 3_600 } as const

/**
 * How long a vendor that refuses for now (429, 5xx) asks to be left in peace, by its `Retry-After` (RFC 9110 10.2.3): in
 * seconds, or until a moment of its own clock, for which its `Date` says what time it is there.
 * @returns null where it does not say, or nothing that can be read
 */
export function waitIn({ status, headers }: Pick<Response, 'status' | 'headers'>, now: Date): number | null {
  if (status !== 429 && status < 500) return null
  const said = headers.get('retry-after')?.trim() ?? ''
  const seconds = /^\d+$/.test(said) ? Number(said) : secondsUntil(said, headers.get('date'), now)
  return Number.isNaN(seconds) ? null : Math.min(WAIT.most, Math.max(WAIT.least, Math.ceil(seconds)))
}

function secondsUntil(moment: string, date: string | null, now: Date): number {
  const there = Date.parse(date ?? '')
  return (Date.parse(moment) - (Number.isNaN(there) ? now.getTime() : there)) / 1_000
}

/**
 * What is answered for a vendor that speaks in JSON whatever it means, where its front door refuses for now. One that is too
 * busy has not taken it; behind any other 5xx it may have been taken all the same, and nobody knows.
 * @returns null where the vendor itself has answered
 */
export function refusalOf(response: Response, see: string, now: Date): Answer | null {
  const { status } = response
  if (status !== 429 && status < 500) return null
  const wait = waitIn(response, now)
  if (status === 429 || status === 503) return answerTo(String(status), { means: 'later', see }, wait)
  return { ...unreachable(see), ...(wait !== null && { wait }) }
}

/**
 * A courier that does not ask again before the vendor wants to be asked, whoever is to be told: meanwhile it says so, and the
 * next channel is tried. Kept by this process alone: what was refused itself waits in the outbox.
 * @param of whom a wish is about: an address, or the whole vendor
 */
export function patient(courier: Courier, clock: () => Date, of: (address: string) => string): Courier {
  const resting = new Map<string, { readonly until: number; readonly answer: Answer & { end: 'failed' } }>()
  return {
    async send(address, message) {
      const key = of(address)
      const now = clock().getTime()
      for (const [one, { until }] of resting) if (until <= now) resting.delete(one)
      const rest = resting.get(key)
      if (rest) {
        const { end, again, why } = rest.answer
        return { end, again, why: { ...why, code: RESTING }, wait: Math.ceil((rest.until - now) / 1_000) }
      }
      const answer = await courier.send(address, message)
      if (answer.end === 'failed' && answer.wait !== undefined)
        resting.set(key, { until: clock().getTime() + answer.wait * 1_000, answer })
      return answer
    },
  }
}
