import { useState } from 'react'
import type { View } from '.'

type Fund = NonNullable<View['fund']>
export type FundPart = 'office' | 'bank' | 'account'
export const FUND_PARTS: readonly FundPart[] = ['office', 'bank', 'account']

interface Typed {
  readonly value: string
  /** The version that was on the screen when it was begun. */
  readonly basedOn: number
}

/** What somebody else typed into a cell while it was typed here: both are shown, nothing is chosen for the clerk. */
export interface FundConflict {
  readonly part: FundPart
  readonly yours: string
}

/** What is typed into the column and not stored yet; a cell that is not touched is as the server has it. */
export function useFundEdits(fund: Fund) {
  const [typed, setTyped] = useState<Readonly<Partial<Record<FundPart, Typed>>>>({})
  // Of the account the last four digits alone are heard: it is typed whole, or stays.
  const stands = (part: FundPart) => (part === 'account' ? '' : fund[part].value)
  const valueOf = (part: FundPart) => typed[part]?.value ?? stands(part)
  const basedOn = (part: FundPart) => typed[part]?.basedOn ?? fund[part].version
  const put = (part: FundPart, one: Typed | undefined) => {
    const { [part]: _, ...others } = typed
    setTyped(one === undefined ? others : { ...others, [part]: one })
  }
  return {
    valueOf,
    versions: { office: basedOn('office'), bank: basedOn('bank'), account: basedOn('account') },
    conflicts: FUND_PARTS.flatMap((part): FundConflict[] => {
      const yours = valueOf(part)
      const isOver = basedOn(part) !== fund[part].version && yours !== '' && yours !== fund[part].value
      return isOver ? [{ part, yours }] : []
    }),
    type: (part: FundPart, value: string) => put(part, { value, basedOn: basedOn(part) }),
    /** One's own is to stand over the other's, which has been seen. */
    keepMine: (part: FundPart) => put(part, { value: valueOf(part), basedOn: fund[part].version }),
    keepTheirs: (part: FundPart) => put(part, undefined),
    forget: () => setTyped({}),
  }
}
