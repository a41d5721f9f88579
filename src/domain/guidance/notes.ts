import { firstDayOf } from '../retirement/months'
import type { NoticeDuty } from '../retirement/notice'
import type { Item, LocalDate, Scenario } from '../scheme/ids'
import { LEGAL_BASES } from '../scheme/legalBases'
import { inForce } from '../scheme/rule'
import type { NoteCode, Plan, WindowPlan } from './assessment'
import type { Facts } from './facts'

/** Where the archive is looked at, its keeper can photograph and upload (RULINGS 2). */
const ARCHIVE_IS_READ: readonly Scenario[] = ['normal', 'specialWork', 'institutionUnrecognized']
/** 由单位申办 (108 二): there the person does not file alone. */
const UNIT_FILES: readonly Scenario[] = ['specialWork', 'institutionUnrecognized']
const INSTITUTION: readonly Scenario[] = ['institutionRecognized', 'institutionUnrecognized']

/** Things worth knowing beside the result; each is a code with its sentence in the wording. */
export function notesOf(
  scenario: Scenario,
  facts: Facts,
  plans: readonly Plan[],
  window: WindowPlan | null,
  ticked: readonly Item[],
  today: LocalDate,
): readonly NoteCode[] {
  const housing = ticked.includes('housingFundWithdrawal')
  const duties = plans.flatMap(({ chosen }) => chosen?.notice ?? [])
  const past = (kind: NoticeDuty['kind'], to?: NoticeDuty['to']) =>
    duties.some((duty) => duty.kind === kind && (to ?? duty.to) === duty.to && today > duty.by)
  const has: Readonly<Partial<Record<NoteCode, boolean>>> = {
    fileWithEmployer: scenario === 'normal' && facts.archiveBirth !== 'noArchive',
    unitFiles: UNIT_FILES.includes(scenario),
    archiveFromKeeper: ARCHIVE_IS_READ.includes(scenario) && facts.archiveBirth !== 'noArchive',
    flexibleDelayNeedsUnit: plans.some(({ dates }) => dates.latest.limit === 'noUnit'),
    illnessBenefit: facts.earlyRetirement === 'illness',
    officialsByAuthority:
      INSTITUTION.includes(scenario) || (facts.insurance === 'employee' && duties.length > 0),
    earlyNoticeLate: past('early', 'employer'),
    earlyNoticeLateNoUnit: past('early', 'socialInsurance'),
    delayToBeShown: past('delay'),
    lateWindow: window?.state === 'late',
    pastRetirementMonth: window?.state === 'afterRetirement',
    // Decided in the retirement month: who retires under the new law is told today.
    medicalLawToBeConfirmed:
      ticked.includes('medicalContribution') &&
      [today, ...plans.flatMap(({ chosen }) => (chosen ? [firstDayOf(chosen.month)] : []))].some((day) =>
        inForce(LEGAL_BASES.medicalSecurityLaw, day),
      ),
    housingFundMayStayOpen: housing && inForce(LEGAL_BASES.housingFund24, today),
    housingFundFraud: housing && inForce(LEGAL_BASES.housingFund41, today),
    noMedicalItem: facts.medical === 'resident' || facts.medical === 'none',
    noHousingFundItem: facts.housingFund === 'none',
  }
  return (Object.keys(has) as NoteCode[]).filter((code) => has[code] === true)
}
