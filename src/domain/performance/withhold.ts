/**
 * What may be told of figures about few people. A group of fewer than five is never told, and none can be worked out:
 *
 * 1. A number is told where it is 0 or at least 5.
 * 2. The spans that are told hold one another (the last month lies in the last twelve, these in all there is), so that the
 *    difference of any two is a group as well. A number is told only where it differs from the last one that was told by
 *    0 or by at least 5; differences of others are sums of such.
 * 3. Of a whole in two parts (on time or late, granted or refused) a part is told only where rules 1 and 2 hold for the
 *    rest too: whole less part is a number as good as told. Of one that is not told, it is not told either whether it is
 *    small: of six, that five are not few would say that one is left.
 * 4. Of reasons the longest span says which are told by name: those for which 1 holds. All others stand together, and have
 *    to be 0 or at least 5 as well, and not as many as if each of them had four; else none is told by name. A shorter span
 *    names the same ones where 2 holds for each of them and for the others, and else says only how many there were in all.
 *
 * Whoever knows the rules learns of a hidden number that it is small, or that it differs by little, and never which it is:
 * the tests try every possible truth behind what is told. What this does not do: months that are over are told as they
 * ended, so what is told changes once a month; whoever keeps what was told a month ago and takes it from today's may
 * learn of a month of fewer than five that it had them.
 */
export const FEWEST = 5

/** `few`: fewer than five, and not none. `withheld`: with it a smaller group could be worked out. */
export type Told = number | 'few' | 'withheld'

const isSafe = (count: number): boolean => count === 0 || count >= FEWEST

const hidden = (count: number): Told => (count > 0 && count < FEWEST ? 'few' : 'withheld')

/** Numbers of spans that hold one another, the shortest first. */
export function toldAlong(counts: readonly number[]): readonly Told[] {
  let last = 0
  return counts.map((count) => {
    if (!isSafe(count) || !isSafe(count - last)) return hidden(count)
    last = count
    return count
  })
}

/** A part of each of these numbers, where the whole is told. */
export function toldOfParts(parts: readonly number[], wholes: readonly number[]): readonly Told[] {
  const told = toldAlong(wholes)
  let last = { part: 0, rest: 0 }
  return parts.map((part, span) => {
    const rest = (wholes[span] ?? 0) - part
    const isTold = typeof told[span] === 'number'
    const steps = [part, rest, part - last.part, rest - last.rest]
    if (!isTold || !steps.every(isSafe)) return 'withheld'
    last = { part, rest }
    return part
  })
}

/** Counts by name, and of all the others together. */
export interface ToldByName<Name extends string> {
  readonly named: Readonly<Partial<Record<Name, number>>>
  readonly others: number
}

type Counts<Name extends string> = Readonly<Partial<Record<Name, number>>>

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

/**
 * `null`: of a span in which too few were counted nothing is told.
 * @param names all that there can be
 * @param mayTell whether anything at all may be told of a span: of how many these are the counts
 */
export function toldByName<Name extends string>(
  names: readonly Name[],
  spans: readonly Counts<Name>[],
  mayTell: readonly boolean[],
): readonly (ToldByName<Name> | null)[] {
  const open = spans.map((counts) => names.map((name) => counts[name] ?? 0))
  const spansOfMany = open.flatMap((_, span) => (mayTell[span] === true ? [span] : []))
  const totals = toldAlong(spansOfMany.map((span) => sum(open[span] ?? [])))
  const told = open.map((_, span) => typeof totals[spansOfMany.indexOf(span)] === 'number')
  const longest = told.lastIndexOf(true)
  const isNamed = (open[longest] ?? []).map((count) => count > 0 && isSafe(count))
  /** A span in the groups in which it is told: each by its name, and the others. */
  const groupsIn = (counts: readonly number[]) => [
    ...counts.map((count, nth) => (isNamed[nth] === true ? count : 0)),
    sum(counts.filter((_, nth) => isNamed[nth] !== true)),
  ]
  const most = isNamed.filter((one) => !one).length * (FEWEST - 1)
  const named: (readonly number[])[] = []
  const isNameable = (counts: readonly number[]): boolean => {
    const groups = groupsIn(counts)
    const others = groups[groups.length - 1] ?? 0
    const longer = named[0]
    const differs = longer === undefined ? groups : longer.map((count, nth) => count - (groups[nth] ?? 0))
    return groups.every(isSafe) && differs.every(isSafe) && (others === 0 || others !== most)
  }
  const isByName = spans.map(() => false)
  for (let span = longest; span >= 0; span -= 1) {
    const counts = open[span]
    const wasNameable = span === longest || named.length > 0
    if (told[span] !== true || counts === undefined || !wasNameable || !isNameable(counts)) continue
    isByName[span] = true
    named.unshift(groupsIn(counts))
  }
  return open.map((counts, span) => {
    if (told[span] !== true) return null
    const entries = names.flatMap((name, nth) =>
      isByName[span] === true && isNamed[nth] === true && (counts[nth] ?? 0) > 0
        ? [[name, counts[nth] ?? 0] as const]
        : [],
    )
    const shown = Object.fromEntries(entries) as Counts<Name>
    return { named: shown, others: sum(counts) - sum(entries.map(([, count]) => count)) }
  })
}
