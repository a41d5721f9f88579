import fc from 'fast-check'
import type { CaseEventType } from './model'
import { INVARIANT_NAMES, INVARIANTS } from './testing/invariants'
import { live, lives } from './testing/lives'

const RUNS = 200

describe('every life of a case', () => {
  test.each(INVARIANT_NAMES)('%s', (name) => {
    fc.assert(
      fc.property(lives, (life) => {
        expect(INVARIANTS[name](live(life))).toBeNull()
      }),
      { numRuns: RUNS },
    )
  })
})

describe('the lives that are tried', () => {
  const traces = fc.sample(lives, { numRuns: RUNS }).map((life) => live(life))
  const share = (count: number) => Math.round((count / traces.length) * 100)
  const types = traces.map(({ events }) => new Set(events.map((event) => event.type)))

  test('reach a result often enough to prove something', () => {
    const withResult = share(types.filter((seen) => seen.has('decided')).length)
    const toTheEnd = share(types.filter((seen) => seen.has('completed')).length)
    process.stdout.write(
      `lives of a case: ${String(withResult)} % reach a result, ${String(toTheEnd)} % have every result in\n`,
    )
    expect(withResult).toBeGreaterThanOrEqual(30)
    expect(toTheEnd).toBeGreaterThanOrEqual(30)
  })

  test('meet every kind of event', () => {
    const met = new Set(types.flatMap((seen) => [...seen]))
    const kinds: Record<CaseEventType, true> = {
      created: true,
      submitted: true,
      packageSent: true,
      confirmationAsked: true,
      confirmationAnswered: true,
      unitReminded: true,
      monthChanged: true,
      cancelled: true,
      closed: true,
      householdAsked: true,
      householdConfirmed: true,
      supplementRequested: true,
      supplementReminded: true,
      supplementAnswered: true,
      contributionPending: true,
      contributionArrived: true,
      decided: true,
      refusalRead: true,
      documentIssued: true,
      returned: true,
      recalled: true,
      withdrawn: true,
      resultFiled: true,
      certificateClaimed: true,
      certificateCorrected: true,
      certificateEnded: true,
      completed: true,
    }
    expect([...met].sort()).toEqual(Object.keys(kinds).sort())
  })
})
