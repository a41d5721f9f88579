import type { Countable } from '@/domain/performance'
import type { Department } from '@/domain/scheme/ids'
import type { ReasonCode } from '@/domain/scheme/reasons'

/** What is counted, as the table names it. */
export function nameOf(one: Countable): string {
  switch (one.what) {
    case 'applied':
    case 'finished':
      return one.what
    case 'result':
      return `result/${one.department}/${String(one.days)}/${one.onTime ? 'onTime' : 'late'}/${one.refused ? 'refused' : 'granted'}`
    case 'reason':
      return `reason/${one.department}/${one.reason}`
  }
}

/** And back. Only what `nameOf` has made is in the table. */
export function countedBy(name: string): Countable {
  const [what = '', department = '', detail = '', onTime = '', refused = ''] = name.split('/')
  if (what === 'applied' || what === 'finished') return { what }
  const of = { department: department as Department }
  if (what === 'reason') return { what, ...of, reason: detail as ReasonCode }
  if (what !== 'result') throw new Error(`nothing is counted as ${what}`)
  return { what, ...of, days: Number(detail), onTime: onTime === 'onTime', refused: refused === 'refused' }
}
