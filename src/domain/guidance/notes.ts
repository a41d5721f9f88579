import type { Item, LocalDate, Scenario } from '../scheme/ids'
import { LEGAL_BASES } from '../scheme/legalBases'
import { inForce } from '../scheme/rule'
import type { NoteCode, Plan, WindowPlan } from './assessment'
import type { Facts } from './facts'

/** Where the archive is looked at, its keeper can confirm and upload: 请单位一起办 (RULINGS 1, 2). */
const UNIT_HELPS: readonly Scenario[] = ['normal', 'specialWork', 'institutionUnrecognized']

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
  const institution = facts.insurance === 'institution'
  const has: Readonly<Partial<Record<NoteCode, boolean>>> = {
    fileWithEmployer: UNIT_HELPS.includes(scenario) && facts.archiveBirth !== 'noArchive',
    archiveFromKeeper: UNIT_HELPS.includes(scenario),
    flexibleDelayNeedsUnit: plans.some(({ dates }) => dates.latest.limit === 'noUnit'),
    illnessBenefit: facts.earlyRetirement === 'illness',
    officialsByAuthority: institution,
    earlyNoticeLate: plans.some(({ chosen }) => chosen?.notice?.kind === 'early' && today > chosen.notice.by),
    lateWindow: window?.state === 'late',
    pastRetirementMonth: window?.state === 'afterRetirement',
    medicalLawToBeConfirmed:
      ticked.includes('medicalContribution') && inForce(LEGAL_BASES.medicalSecurityLaw, today),
    housingFundMayStayOpen: housing && inForce(LEGAL_BASES.housingFund24, today),
    housingFundFraud: housing && inForce(LEGAL_BASES.housingFund41, today),
    noMedicalItem: facts.medical === 'resident' || facts.medical === 'none',
    noHousingFundItem: facts.housingFund === 'none',
  }
  return (Object.keys(has) as NoteCode[]).filter((code) => has[code] === true)
}
