import { certificateRows } from '@/content/certificate/rows'
import { certificatePage } from '@/content/certificate'
import type { useCertificate } from '@/stores/certificate'
import type { LedgerRow } from '@/ui/booklet'
import { Num } from '@/ui/text'

export type Certificate = NonNullable<
  NonNullable<ReturnType<typeof useCertificate.getState>['held']>['certificate']
>

/** What stands on the first page of the booklet; the number as one that is compared figure by figure. */
export const cardRows = (certificate: Certificate): readonly LedgerRow[] =>
  certificateRows(certificate).map(({ label, value }) => ({
    label,
    value: label === certificatePage.labels.idNumber ? <Num>{value}</Num> : value,
  }))
