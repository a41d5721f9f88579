/** How long a department that did not answer when an application was begun is left in peace at first. */
export const SILENT_FIRST_SECONDS = 600

const HOUR = 3600
const DAY = 24 * HOUR
/** After that the next look of the person asks anyway. */
const GIVEN_UP_AFTER = 7 * DAY

/**
 * How long a department that still does not answer is left in peace: an hour, then a day, so that nobody’s records are
 * asked for without end while nobody looks.
 * @param silentFor seconds of the real clock since the application was begun
 * @returns seconds; `null` once it is not asked by itself any more
 */
export function silentAgainAfter(silentFor: number): number | null {
  if (silentFor >= GIVEN_UP_AFTER) return null
  return silentFor < HOUR ? HOUR : DAY
}
