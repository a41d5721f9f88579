import type { CaseState, IssuedCertificate } from '../case/model'
import { isStillChecked, isStillPrinted, standingOfShown } from '.'

const issued = (round: number, isVoid = false) => ({
  name: 'recognitionForm' as const,
  department: 'hrss' as const,
  round,
  at: '2026-05-12T02:00:00.000Z',
  isVoid,
})
/** One that is with the departments in its second round. */
const running = (over: Partial<CaseState> = {}): CaseState =>
  ({
    status: 'running',
    submission: { round: 2 },
    documents: [issued(2)],
    certificate: null,
    ...over,
  }) as CaseState

describe('what a paper shows', () => {
  test.each(['jointForm', 'receipt'] as const)('%s: the last that was sent counts', (kind) => {
    expect(standingOfShown(running(), { kind, edition: 2 })).toBe('current')
    expect(standingOfShown(running(), { kind, edition: 1 })).toBe('superseded')
    expect(standingOfShown(running({ status: 'completed' }), { kind, edition: 2 })).toBe('current')
  })

  test.each(['recalled', 'returned'] as const)('counts no more while it is %s to be changed', (status) => {
    expect(standingOfShown(running({ status }), { kind: 'jointForm', edition: 2 })).toBe('superseded')
  })

  test.each(['withdrawn', 'cancelled', 'closed'] as const)(
    'has ended with an application that was %s',
    (status) => {
      for (const kind of ['jointForm', 'receipt', 'recognitionForm'] as const)
        expect(standingOfShown(running({ status }), { kind, edition: 2 })).toBe('ended')
    },
  )

  test('a document counts until it is void or there is a newer one', () => {
    const shown = { kind: 'recognitionForm', edition: 1 } as const
    expect(standingOfShown(running({ documents: [issued(1)] }), shown)).toBe('current')
    expect(standingOfShown(running({ documents: [issued(1, true)] }), shown)).toBe('superseded')
    expect(standingOfShown(running({ documents: [issued(1), issued(2)] }), shown)).toBe('superseded')
    expect(standingOfShown(running({ documents: [] }), shown)).toBe('superseded')
  })

  test('a certificate counts in its last version, until it ends, whatever becomes of the application', () => {
    const with2 = (ended: IssuedCertificate['ended']) =>
      running({ status: 'completed', certificate: { number: '1', version: 2, ended } })
    expect(standingOfShown(with2(null), { kind: 'certificate', edition: 2 })).toBe('current')
    expect(standingOfShown(with2(null), { kind: 'certificate', edition: 1 })).toBe('superseded')
    expect(
      standingOfShown(with2({ reason: 'death', at: '2026-05-20T02:00:00.000Z' }), {
        kind: 'certificate',
        edition: 2,
      }),
    ).toBe('ended')
    expect(standingOfShown(running(), { kind: 'certificate', edition: 1 })).toBe('ended')
  })
})

test('what was sent is printed again once there is a newer one; what was issued, and what has ended, is not', () => {
  expect(isStillPrinted('jointForm', 'superseded')).toBe(true)
  expect(isStillPrinted('recognitionForm', 'superseded')).toBe(false)
  expect(isStillPrinted('certificate', 'current')).toBe(true)
  for (const standing of ['ended', 'revoked', 'expired'] as const)
    expect(isStillPrinted('jointForm', standing)).toBe(false)
})

test('a code tells whose it was until it was taken back or has run out', () => {
  const all = ['current', 'superseded', 'ended', 'revoked', 'expired'] as const
  expect(all.filter(isStillChecked)).toEqual(['current', 'superseded', 'ended'])
})
