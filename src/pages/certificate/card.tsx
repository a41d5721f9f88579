import { certificatePage } from '@/content/certificate'
import { dayText, monthText } from '@/content/dates'
import type { useCertificate } from '@/stores/certificate'
import type { LedgerRow } from '@/ui/booklet'
import { Num } from '@/ui/text'

export type Certificate = NonNullable<
  NonNullable<ReturnType<typeof useCertificate.getState>['held']>['certificate']
>

/** What stands on the first page of the booklet (its fields: policy §11). */
export function cardRows(certificate: Certificate): readonly LedgerRow[] {
  const { labels, sex } = certificatePage
  return [
    { label: labels.name, value: certificate.name },
    { label: labels.sex, value: sex[certificate.sex] },
    { label: labels.idNumber, value: <Num>{certificate.idNumberMasked}</Num> },
    { label: labels.birthDate, value: dayText(certificate.birthDate) },
    { label: labels.workStart, value: monthText(certificate.workStart) },
    { label: labels.retirementMonth, value: monthText(certificate.retirementMonth) },
    { label: labels.category, value: certificate.category },
    { label: labels.formerUnit, value: certificate.formerUnit },
    { label: labels.placeOfBenefits, value: certificate.placeOfBenefits },
  ]
}

/** Who issued it, when, under which number. */
export function issueRows({ issuer, issuedOn, number }: Certificate): readonly LedgerRow[] {
  const { labels } = certificatePage
  return [
    { label: labels.issuer, value: issuer },
    { label: labels.issuedOn, value: dayText(issuedOn) },
    { label: labels.number, value: number },
  ]
}
