import { useEffect } from 'react'
import type { ListedCase } from '@contract/case'
import { isBrokenOff } from '@/domain/case/progressModel'
import type { Failure } from './attempt'
import { useCases } from './cases'

interface OpenCase {
  /** Neither done nor broken off; null where there is none, or none is known yet. */
  readonly open: ListedCase | null
  /** It is being asked for, and nothing was ever heard: what is pressed meanwhile would be about no application. */
  readonly asking: boolean
  /** It is known that there is none. */
  readonly none: boolean
  /** Why nothing was ever heard. */
  readonly failure: Failure | null
  /** Asks once more. */
  again(): Promise<void>
}

/** The application to which somebody can be invited. */
export function useOpenCase(): OpenCase {
  const { cases, failure, load } = useCases()
  useEffect(() => void load(), [load])
  const open = cases?.find(({ status }) => status !== 'completed' && !isBrokenOff(status)) ?? null
  return {
    open,
    asking: cases === null && failure === null,
    none: cases !== null && open === null,
    failure: cases === null ? failure : null,
    again: load,
  }
}
