import fc from 'fast-check'
import { FEWEST, toldAlong, toldByName, toldOfParts } from './withhold'

const LETTERS = ['a', 'b', 'c'] as const
type Letter = (typeof LETTERS)[number]

/** Sums of spans that hold one another, of what each adds to the one before. */
const spans = (steps: readonly number[]): number[] =>
  steps.map((_, at) => steps.slice(0, at + 1).reduce((all, one) => all + one, 0))
const byName = (steps: readonly (readonly number[])[]) =>
  steps.map((_, at) =>
    Object.fromEntries(
      LETTERS.slice(0, steps[0]?.length).map((letter, nth) => [
        letter,
        steps.slice(0, at + 1).reduce((all, one) => all + (one[nth] ?? 0), 0),
      ]),
    ),
  ) as Partial<Record<Letter, number>>[]

/** All lists of so many numbers up to a highest. */
function every(places: number, highest: number): number[][] {
  if (places === 0) return [[]]
  const shorter = every(places - 1, highest)
  return Array.from({ length: highest + 1 }, (_, first) => shorter.map((rest) => [first, ...rest])).flat()
}
const isSmall = (count: number) => count > 0 && count < FEWEST

/**
 * Whoever knows the rules tries all that could be true and tells the same: no small group may be the same in all of them.
 * @param groups what somebody may want to know, of a truth
 */
function assertNobodyKnows(
  { places, upTo, of }: { readonly places: number; readonly upTo: number; readonly of: number },
  told: (truth: number[]) => unknown,
  groups: (truth: number[]) => number[],
) {
  const behind = new Map<string, number[][]>()
  for (const truth of every(places, of)) {
    const said = JSON.stringify(told(truth))
    behind.set(said, [...(behind.get(said) ?? []), groups(truth)])
  }
  let hidden = 0
  // Of larger ones not all that could be behind it were tried.
  for (const truth of every(places, upTo)) {
    const said = JSON.stringify(told(truth))
    groups(truth).forEach((count, group) => {
      if (!isSmall(count)) return
      hidden += 1
      if (behind.get(said)?.some((other) => other[group] !== count)) return
      throw new Error(`${said} says of group ${String(group)} that it has ${String(count)}`)
    })
  }
  expect(hidden).toBeGreaterThan(100)
}

describe('numbers of spans that hold one another', () => {
  test('are told where they are none or five, and differ from the last one by none or five', () => {
    expect(toldAlong([0, 4, 5])).toEqual([0, 'few', 5])
    expect(toldAlong([7, 9, 14])).toEqual([7, 'withheld', 14])
    expect(toldAlong([1, 2, 3])).toEqual(['few', 'few', 'few'])
    expect(toldAlong([5, 5, 10])).toEqual([5, 5, 10])
  })

  test('nobody works out a small group by trying all that could be so', () => {
    assertNobodyKnows(
      { places: 3, upTo: 6, of: 20 },
      (steps) => toldAlong(spans(steps)),
      (steps) => [...steps, ...spans(steps)],
    )
  })

  test('no two that are told differ by fewer than five', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }), (steps) => {
        const told = toldAlong(spans(steps)).filter((one) => typeof one === 'number')
        for (const one of told) for (const other of told) expect(isSmall(Math.abs(one - other))).toBe(false)
      }),
    )
  })
})

describe('a part of a whole', () => {
  test('is told where the rest is none or five as well', () => {
    expect(toldOfParts([10], [10])).toEqual([10])
    expect(toldOfParts([9], [10])).toEqual(['withheld'])
    expect(toldOfParts([3], [10])).toEqual(['withheld'])
    expect(toldOfParts([6, 8], [12, 20])).toEqual([6, 'withheld'])
    // The whole is not told, and no more is its part.
    expect(toldOfParts([0], [4])).toEqual(['withheld'])
  })

  test('nobody works out a small group by trying all that could be so', () => {
    const parts = ([one = 0, other = 0]: number[]) => spans([one, other])
    const wholes = ([one = 0, other = 0, rest = 0, more = 0]: number[]) => spans([one + rest, other + more])
    assertNobodyKnows(
      { places: 4, upTo: 6, of: 13 },
      (truth) => [toldAlong(wholes(truth)), toldOfParts(parts(truth), wholes(truth))],
      (truth) => [...truth, ...parts(truth), ...wholes(truth)],
    )
  })
})

describe('counts by name', () => {
  const total = ({ named, others }: { named: Partial<Record<Letter, number>>; others: number }) =>
    Object.values(named).reduce((sum, count) => sum + count, others)
  const told = (...steps: number[][]) =>
    toldByName(
      LETTERS.slice(0, steps[0]?.length),
      byName(steps),
      steps.map(() => true),
    )

  test('the small ones stand together, and where they are too few, or must have four each, with all others', () => {
    expect(told([9, 3, 2])).toEqual([{ named: { a: 9 }, others: 5 }])
    expect(told([9, 6, 2])).toEqual([{ named: {}, others: 17 }])
    expect(told([9, 4, 4])).toEqual([{ named: {}, others: 17 }])
    expect(told([9, 6, 0])).toEqual([{ named: { a: 9, b: 6 }, others: 0 }])
    expect(told([1, 1, 1])).toEqual([null])
  })

  test('a shorter span names the same ones, or says how many there were in all', () => {
    expect(told([9, 5, 0], [5, 5, 0])).toEqual([
      { named: { a: 9, b: 5 }, others: 0 },
      { named: { a: 14, b: 10 }, others: 0 },
    ])
    expect(told([9, 5, 0], [2, 5, 0])).toEqual([
      { named: {}, others: 14 },
      { named: { a: 11, b: 10 }, others: 0 },
    ])
    expect(told([9, 5, 0], [2, 0, 0])).toEqual([{ named: { a: 9, b: 5 }, others: 0 }, null])
  })

  test('of what nothing may be told, nothing is', () => {
    expect(toldByName(LETTERS, byName([[9, 9, 9]]), [false])).toEqual([null])
  })

  test('nobody works out a small group by trying all that could be so', () => {
    const cut = (truth: number[]) => [truth.slice(0, 3)]
    assertNobodyKnows(
      { places: 3, upTo: 6, of: 20 },
      (truth) => told(...cut(truth)),
      (truth) => truth,
    )
    const both = (truth: number[]) => [truth.slice(0, 2), truth.slice(2)]
    const groups = (truth: number[]) => [
      ...truth,
      (truth[0] ?? 0) + (truth[2] ?? 0),
      (truth[1] ?? 0) + (truth[3] ?? 0),
    ]
    assertNobodyKnows({ places: 4, upTo: 6, of: 14 }, (truth) => told(...both(truth)), groups)
  })

  test('no group that can be told apart, in any span or between two, has fewer than five', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (steps) => {
        const all = byName(steps)
        const said = toldByName(
          LETTERS,
          all,
          steps.map(() => true),
        )
        said.forEach((one, at) => {
          if (one === null) return
          expect([...Object.values(one.named), one.others].some(isSmall)).toBe(false)
          said.slice(0, at).forEach((before) => {
            if (before === null) return
            expect(isSmall(total(one) - total(before))).toBe(false)
            const names = LETTERS.filter((name) => name in one.named && name in before.named)
            if (names.length === 0) return
            const steps = names.map((name) => (one.named[name] ?? 0) - (before.named[name] ?? 0))
            const rest = total(one) - total(before) - steps.reduce((sum, step) => sum + step, 0)
            expect([...steps, rest].some(isSmall)).toBe(false)
          })
        })
      }),
    )
  })
})
