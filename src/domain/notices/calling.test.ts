import fc from 'fast-check'
import { chinaDate } from '../calendar'
import { heldUntil, isReminder, newsOf, NOTICE_KINDS, QUIET_HOURS } from '.'

/** A moment in China. */
const at = (day: string, time: string) => new Date(`2026-05-${day}T${time}+08:00`).toISOString()
const undisturbed = { quiet: true, calledAt: null, remindedAt: null }

describe('when somebody may be called', () => {
  it.each([
    ['11', '20:59:59.999', null],
    ['11', '21:00:00.000', at('12', '08:00:00')],
    ['11', '23:59:59.999', at('12', '08:00:00')],
    ['12', '00:00:00.000', at('12', '08:00:00')],
    ['12', '07:59:59.999', at('12', '08:00:00')],
    ['12', '08:00:00.000', null],
  ])('on the %sth at %s: %s', (day, time, until) => {
    expect(heldUntil('supplementWanted', { ...undisturbed, now: at(day, time) })).toBe(until)
    // Whoever does not mind is called at any time.
    expect(heldUntil('supplementWanted', { ...undisturbed, quiet: false, now: at(day, time) })).toBeNull()
  })

  it('what waits on them at once, what is only told ten minutes after the last call, so that it comes in one', () => {
    const peace = { ...undisturbed, calledAt: at('11', '09:00:00') }
    expect(heldUntil('approved', { ...peace, now: at('11', '09:09:59.999') })).toBe(at('11', '09:10:00'))
    expect(heldUntil('approved', { ...peace, now: at('11', '09:10:00') })).toBeNull()
    expect(heldUntil('supplementWanted', { ...peace, now: at('11', '09:00:00') })).toBeNull()
    expect(heldUntil('approved', { ...undisturbed, now: at('11', '09:00:00') })).toBeNull()
  })

  it('reminded once a day, the next one the next morning', () => {
    const peace = { ...undisturbed, remindedAt: at('11', '08:00:00') }
    expect(heldUntil('supplementReminded', { ...peace, now: at('11', '20:00:00') })).toBe(
      at('12', '08:00:00'),
    )
    expect(heldUntil('draftEnding', { ...peace, now: at('12', '08:00:00') })).toBeNull()
    expect(heldUntil('supplementWanted', { ...peace, now: at('11', '20:00:00') })).toBeNull()
    // Whoever does not mind the night still has one a day.
    expect(heldUntil('windowOpens', { ...peace, quiet: false, now: at('11', '22:00:00') })).toBe(
      at('12', '08:00:00'),
    )
  })

  it('never in the night, never twice reminded on a day, and never held for more than a day', () => {
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...NOTICE_KINDS), moment, moment, moment, (kind, now, called, reminded) => {
        const peace = {
          now: now.toISOString(),
          quiet: true,
          calledAt: called <= now ? called.toISOString() : null,
          remindedAt: reminded <= now ? reminded.toISOString() : null,
        }
        const until = heldUntil(kind, peace)
        const then = until ?? peace.now
        const hour = (new Date(then).getUTCHours() + 8) % 24
        expect(hour >= QUIET_HOURS.to && hour < QUIET_HOURS.from).toBe(true)
        if (isReminder(kind) && peace.remindedAt !== null)
          expect(chinaDate(then) > chinaDate(peace.remindedAt)).toBe(true)
        expect(Date.parse(then) - now.getTime()).toBeLessThan(86_400_000 + 1)
        // Then it is its time: nobody waits for ever.
        expect(heldUntil(kind, { ...peace, now: then })).toBeNull()
      }),
    )
  })
})

it('a reminder is news of what is to be done', () => {
  for (const kind of NOTICE_KINDS) if (isReminder(kind)) expect(newsOf(kind)).toBe('toDo')
})
