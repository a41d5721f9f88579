import type { CertificateEnd } from '@/domain/case'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { dayText, monthText } from '../dates'
import { certificatePage } from '.'

/** What stands on a certificate, wherever it is read: on the card, on paper, in a picture, in the copy to take along. */
export interface CertificateContent {
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly idNumberMasked: string
  readonly birthDate: LocalDate | string
  readonly workStart: YearMonth | string
  readonly retirementMonth: YearMonth | string
  readonly category: string
  readonly formerUnit: string
  readonly placeOfBenefits: string
  readonly issuer: string
  readonly issuedOn: LocalDate | string
  readonly number: string
}

export interface CertificateRow {
  readonly label: string
  readonly value: string
}

const { labels, sex } = certificatePage

/** The first page of the booklet (its fields: policy §11). */
export const certificateRows = (certificate: CertificateContent): readonly CertificateRow[] => [
  { label: labels.name, value: certificate.name },
  { label: labels.sex, value: sex[certificate.sex] },
  { label: labels.idNumber, value: certificate.idNumberMasked },
  { label: labels.birthDate, value: dayText(certificate.birthDate) },
  { label: labels.workStart, value: monthText(certificate.workStart) },
  { label: labels.retirementMonth, value: monthText(certificate.retirementMonth) },
  { label: labels.category, value: certificate.category },
  { label: labels.formerUnit, value: certificate.formerUnit },
  { label: labels.placeOfBenefits, value: certificate.placeOfBenefits },
]

/** Of one that counts no more: since when and why, as far as it is known here. */
export const voidText = (
  ended: { readonly on: string; readonly reason: CertificateEnd } | undefined,
): string =>
  ended ? certificatePage.void.because[ended.reason](dayText(ended.on)) : certificatePage.void.text

/** Who issued it, when, under which number. */
export const issueRows = ({ issuer, issuedOn, number }: CertificateContent): readonly CertificateRow[] => [
  { label: labels.issuer, value: issuer },
  { label: labels.issuedOn, value: dayText(issuedOn) },
  { label: labels.number, value: number },
]
