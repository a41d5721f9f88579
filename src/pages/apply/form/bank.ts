import { useEffect, useState } from 'react'
import type { CardBank } from '@/domain/identity'

export type BankOf = (cardNumber: string) => CardBank | undefined

/**
 * The table of banks, fetched where a card is asked for and nowhere else (7 KB gzip). Undefined until it is there, and
 * for good where it does not come: the server looks at the card as well.
 */
export function useBankOf(needed: boolean): BankOf | undefined {
  const [table, setTable] = useState<{ readonly bankOf: BankOf }>()

  useEffect(() => {
    if (!needed) return undefined
    let gone = false
    import('@/domain/identity/bankOf').then(
      ({ bankOf }) => {
        if (!gone) setTable({ bankOf })
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [needed])
  return table?.bankOf
}

/**
 * The bank that goes with a card's number as it was changed, or undefined where what stands there stays: somebody typed
 * it themselves, or it fits. A bank that was found goes with the number it was found by.
 */
export function bankAfter(before: string, after: string, bank: string, bankOf: BankOf): string | undefined {
  const ours = bank === '' || bank === bankOf(before)?.bank
  const found = bankOf(after)?.bank ?? ''
  return ours && found !== bank ? found : undefined
}
