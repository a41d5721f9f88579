import { addMonths, lastDayOf } from '../retirement/months'
import type { LocalDate, MaterialKind, Scenario } from '../scheme/ids'
import { MATERIAL_RULES } from '../scheme/materials'
import type { Gap } from './assessment'
import { medicalShortfall, type Circumstances } from './conditionResults'
import { archiveKeeperOf, hasUnit } from './person'

/** What somebody has to do only if something holds: `null` drops out of the list. */
type Check = (circumstances: Circumstances, before: { readonly by?: LocalDate }) => Gap | null

const month: Check = ({ plan }) => {
  if (plan === null) return null
  if (plan.chosen === null) return { code: 'chooseMonth', who: 'self', certain: true }
  return plan.chosen.problem && { code: 'changeMonth', who: 'self', certain: true }
}

const archiveBirth: Check = ({ scenario, facts, plan }) =>
  plan?.birth.source === 'card' && scenario !== 'illness'
    ? { code: 'lookAtArchive', who: archiveKeeperOf(facts), certain: true }
    : null

/** The papers of 108 六 that come from the unit, beside the archive. */
const fromUnit: readonly MaterialKind[] = [
  'publicNotice',
  'deemedRecognition',
  'retirementApproval',
  'lastWageChange',
]

const archivePages: Check = ({ scenario, facts }) =>
  wants(scenario, ['archivePages'])
    ? { code: 'archivePages', who: archiveKeeperOf(facts), certain: true }
    : null

const unitPapers: Check = ({ scenario }) =>
  wants(scenario, fromUnit) ? { code: 'unitPapers', who: 'employer', certain: true } : null

const wants = (scenario: Scenario, kinds: readonly MaterialKind[]): boolean =>
  MATERIAL_RULES[scenario].some(({ kind }) => kinds.includes(kind))

const minimumYears: Check = ({ contributions }, before) => {
  if (contributions?.enough !== false || !contributions.minimum?.known) return null
  const months = contributions.minimum.months - (contributions.atRetirementMonths ?? 0)
  return { code: 'minimumYears', who: 'self', certain: true, months, ...before }
}

const arrears: Check = ({ facts }, before) =>
  facts.pensionArrears === true
    ? {
        code: 'pensionArrears',
        who: facts.insurance === 'flexible' ? 'self' : 'employer',
        certain: true,
        ...before,
      }
    : null

const pensions: Check = ({ facts }, before) =>
  facts.severalPensions === true
    ? { code: 'mergePensions', who: 'socialInsurance', certain: true, ...before }
    : null

const medicalTotal: Check = (circumstances, before) => {
  const months = medicalShortfall(circumstances)?.total ?? 0
  return months > 0 && circumstances.ticked.includes('medicalContribution')
    ? { code: 'medicalYears', who: 'medicalInsurance', certain: true, months, ...before }
    : null
}

const medicalLocal: Check = (circumstances, before) => {
  const months = medicalShortfall(circumstances)?.local ?? 0
  return months > 0 && circumstances.ticked.includes('medicalContribution')
    ? { code: 'medicalLocalYears', who: 'medicalInsurance', certain: true, months, ...before }
    : null
}

/** Nobody has to wait for the refusal to learn that years are short: while nothing is known, it is to be looked up. */
const medicalUnread: Check = ({ facts, ticked, plan }, before) =>
  ticked.includes('medicalContribution') && plan !== null && facts.medicalRecord === undefined
    ? { code: 'medicalRecordUnread', who: 'medicalInsurance', certain: false, ...before }
    : null

const withdraws = ({ facts, ticked }: Circumstances) =>
  ticked.includes('housingFundWithdrawal') && facts.housingFund !== 'none'

/** Whether the fund's record is there but leaves this open. Where there is none, `sealing` speaks of all three. */
const isLeftOpen = ({ facts }: Circumstances, told: boolean | undefined) =>
  told === undefined && facts.housingFundSealed !== undefined

/** 108 二: the fund looks whether the unit paid in full (足额) … */
const underpaid: Check = (circumstances, before) => {
  const { facts } = circumstances
  const paid = facts.housingFundPaidInFull
  if (!withdraws(circumstances) || !(paid === false || isLeftOpen(circumstances, paid))) return null
  const who = hasUnit(facts) ? 'employer' : 'housingFund'
  return { code: 'housingFundUnderpaid', who, certain: paid === false, ...before }
}

/** What an open loan does to the withdrawal, the fund's office alone can say. */
const loan: Check = (circumstances, before) => {
  const open = circumstances.facts.housingFundLoan
  if (!withdraws(circumstances) || !(open === true || isLeftOpen(circumstances, open))) return null
  return { code: 'housingFundLoan', who: 'housingFund', certain: open === true, ...before }
}

/** … and sealed the account (封存). */
const sealing: Check = (circumstances, before) => {
  const { facts } = circumstances
  if (!withdraws(circumstances) || facts.housingFundSealed === true) return null
  const who = hasUnit(facts) ? 'employer' : 'housingFund'
  return { code: 'housingFundSealing', who, certain: facts.housingFundSealed === false, ...before }
}

const notice: Check = ({ plan, today }) => {
  const duty = plan?.chosen?.notice
  if (!duty || today > duty.by) return null
  return {
    code: duty.kind === 'early' ? 'earlyNotice' : 'delayAgreement',
    who: duty.to,
    certain: false,
    by: duty.by,
  }
}

const CHECKS: readonly Check[] = [
  month,
  notice,
  minimumYears,
  arrears,
  pensions,
  medicalTotal,
  medicalLocal,
  medicalUnread,
  underpaid,
  sealing,
  loan,
  archiveBirth,
  archivePages,
  unitPapers,
]

/**
 * All that is missing, not the first thing. What concerns a later item is to be put right before the retirement month
 * (RULINGS 12): `by` is the last day of the month before it; once that is past there is no day left to name.
 */
export function gapsOf(circumstances: Circumstances): readonly Gap[] {
  const { plan, today } = circumstances
  const by = plan?.chosen ? lastDayOf(addMonths(plan.chosen.month, -1)) : today
  const before = plan?.chosen && today <= by ? { by } : {}
  return CHECKS.map((check) => check(circumstances, before)).filter((gap) => gap !== null)
}

/** What sending the application settles, whatever it said. */
const SETTLED_BY_SENDING: readonly Gap['code'][] = [
  'chooseMonth',
  'changeMonth',
  'lookAtArchive',
  'archivePages',
]

/** What is still missing once there is a case: what was photographed is not, nor what could only be missing before it was sent. */
export function gapsLeft(
  gaps: readonly Gap[],
  { photographed, sent }: { readonly photographed: readonly MaterialKind[]; readonly sent: boolean },
): readonly Gap[] {
  return gaps.filter(
    ({ code }) =>
      !(code === 'archivePages' && photographed.includes('archivePages')) &&
      !(sent && SETTLED_BY_SENDING.includes(code)),
  )
}
