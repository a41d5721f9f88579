import { documentLabels as labels, documentWords as words } from '@/content/documents'
import { placeName, type FormValues } from '@/domain/form'
import { cardTail, maskIdNumber } from '@/domain/identity'
import { benefitStart } from '@/domain/retirement/benefit'
import { contributionsAt, type ContributionRecord } from '@/domain/retirement/contributions'
import { MONTHS_A_YEAR, parseYearMonth } from '@/domain/retirement/months'
import { RETIREMENT_CATEGORIES } from '@/domain/retirement/category'
import type { DocumentName, YearMonth } from '@/domain/scheme/ids'

export interface DocumentRow {
  readonly label: string
  readonly value: string
}

/** What a department itself has on record of the person, beside what was applied with. */
export interface DepartmentKnowledge {
  readonly contributions: ContributionRecord | null
  /** The month in which back payment arrived that the pension waited for. */
  readonly arrearsArrived: YearMonth | undefined
}

function monthInWords(text: string | undefined): string {
  const month = text === undefined ? null : parseYearMonth(text.slice(0, 7))
  return month === null ? '' : words.month(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
}

const spanInWords = (months: number | undefined) =>
  months === undefined
    ? words.notInSample
    : words.span(Math.floor(months / MONTHS_A_YEAR), months % MONTHS_A_YEAR)

/** 退休类别 in its official word. */
export function categoryInWords(category: string | undefined): string {
  const [, word] = Object.entries(RETIREMENT_CATEGORIES).find(([id]) => id === category) ?? []
  return word ?? ''
}

/** 待遇领取地: the place of insurance, with its province. */
export function placeOfBenefits({ insuredCity = '', insuredArea }: FormValues): string {
  const name = placeName(insuredCity, insuredArea) ?? placeName(insuredCity) ?? ''
  return name.startsWith(words.province) ? name : words.province + name
}

function personRows(form: FormValues): DocumentRow[] {
  return [
    { label: labels.name, value: form.name ?? '' },
    { label: labels.idNumber, value: maskIdNumber(form.idNumber ?? '') },
  ]
}

/** Who it is about, as 人社 has found. */
function identityRows(form: FormValues): DocumentRow[] {
  return [
    ...personRows(form),
    { label: labels.sex, value: form.sex === 'female' ? words.sex.female : words.sex.male },
    { label: labels.birthMonth, value: monthInWords(form.archiveBirthMonth || form.birthDate) },
    { label: labels.unitName, value: form.unitName || words.noUnit },
    { label: labels.workStart, value: monthInWords(form.workStart) },
  ]
}

function retirementRows(form: FormValues): DocumentRow[] {
  return [
    { label: labels.retirementMonth, value: monthInWords(form.retirementMonth) },
    { label: labels.retirementCategory, value: categoryInWords(form.retirementCategory) },
  ]
}

/** 须认定待遇领取地、退休日期、视同年限、核增比例、建立账户前视同缴费年限、符合补缴政策的年限 (108 二). */
function recognitionForm(form: FormValues, known: DepartmentKnowledge): DocumentRow[] {
  const deemed = known.contributions?.deemedMonths
  return [
    ...identityRows(form),
    { label: labels.placeOfBenefits, value: placeOfBenefits(form) },
    ...retirementRows(form),
    { label: labels.deemedYears, value: spanInWords(deemed) },
    { label: labels.increase, value: words.notInSample },
    // Hebei's accounts begin 1996-01, and years are deemed only where nothing was paid before that.
    { label: labels.deemedBeforeAccount, value: spanInWords(deemed) },
    { label: labels.backPayable, value: words.notInSample },
  ]
}

/** 特殊工种名称、类别、累计年限 (108 二) are the authority's to find out; a sample does not know them. */
function specialWorkApproval(form: FormValues, known: DepartmentKnowledge): DocumentRow[] {
  return [
    ...identityRows(form),
    ...retirementRows(form),
    { label: labels.trade, value: words.notInSample },
    { label: labels.tradeYears, value: words.notInSample },
    { label: labels.deemedYears, value: spanInWords(known.contributions?.deemedMonths) },
  ]
}

/** 确认参加工作时间、视同缴费年限、实际缴费年限 (108 二). */
function deemedRecognitionForm(form: FormValues, known: DepartmentKnowledge): DocumentRow[] {
  const { contributions } = known
  const deemed = contributions?.deemedMonths
  const paid = contributions && deemed !== undefined ? contributions.months - deemed : undefined
  return [
    ...identityRows(form),
    { label: labels.deemedRecognized, value: spanInWords(deemed) },
    { label: labels.paidYears, value: spanInWords(paid) },
  ]
}

function paymentSheet(form: FormValues, known: DepartmentKnowledge): DocumentRow[] {
  const month = parseYearMonth(form.retirementMonth ?? '')
  const { contributions } = known
  const counted = contributions && month ? contributionsAt(contributions, month) : undefined
  return [
    ...personRows(form),
    ...retirementRows(form),
    {
      label: labels.benefitStart,
      value: monthInWords(month ? benefitStart(month, known.arrearsArrived) : ''),
    },
    { label: labels.contributions, value: spanInWords(counted) },
    { label: labels.deemedYears, value: spanInWords(contributions?.deemedMonths) },
    {
      label: labels.account,
      value: words.accountTail(form.accountBank ?? '', cardTail(form.accountNumber ?? '')),
    },
    { label: labels.amount, value: words.noAmount },
  ]
}

/** The cells of a document, out of the form as it was sent and the department's own records. */
export function documentRows(
  name: DocumentName,
  form: FormValues,
  known: DepartmentKnowledge,
): DocumentRow[] {
  switch (name) {
    case 'recognitionForm':
      return recognitionForm(form, known)
    case 'specialWorkApproval':
      return specialWorkApproval(form, known)
    case 'deemedRecognitionForm':
      return deemedRecognitionForm(form, known)
    case 'paymentSheet':
      return paymentSheet(form, known)
  }
}
