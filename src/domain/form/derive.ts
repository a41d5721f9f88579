import type { RetirementCategory } from '../retirement/category'
import type { FieldId } from './ids'
import type { Assessed, FormFacts, FormValues } from './types'

/**
 * The categories (退休类别) that may stand on the form where the assessment came to one. Past the statutory month
 * only the person and the unit know whether the agreed delay ran out or was ended before (弹性退休: 协商一致终止).
 */
export function categoryChoices(assessed: RetirementCategory): readonly RetirementCategory[] {
  return assessed === 'flexibleDelayCompleted' || assessed === 'flexibleDelayEnded'
    ? ['flexibleDelayCompleted', 'flexibleDelayEnded']
    : [assessed]
}

type Derived = Partial<Record<FieldId, string>>

/** 正常退休是否需要待遇资格确认, or 特殊退休类别: one of the two, by scenario; none for 机关事业单位. */
function retirementInformation({ scenario, items }: FormFacts): Derived {
  switch (scenario) {
    case 'normal':
    case 'noConfirmation':
      return {
        needsQualification: items.includes('benefitQualification') ? 'yes' : 'no',
        specialRetirement: '',
      }
    case 'specialWork':
    case 'illness':
      return { needsQualification: '', specialRetirement: scenario }
    case 'institutionRecognized':
    case 'institutionUnrecognized':
      return { needsQualification: '', specialRetirement: '' }
  }
}

/**
 * The cells that follow from the assessment and from other cells, to be stored over what stood there; '' empties
 * a cell. Run again whenever the guide's answers, the items or the name change. A category that the person chose
 * among those possible stays.
 */
export function deriveFields(facts: FormFacts, assessed: Assessed, values: FormValues): Derived {
  const chosen = categoryChoices(assessed.category).find((category) => category === values.retirementCategory)
  return {
    ...retirementInformation(facts),
    retirementMonth: assessed.retirementMonth,
    retirementCategory: chosen ?? assessed.category,
    benefitStart: assessed.benefitStart,
    archiveBirthMonth: assessed.archiveBirthMonth ?? '',
    // 养老金 goes to the retiree's own account alone.
    accountHolder: facts.items.includes('pensionPayment') ? (values.name ?? '') : '',
  }
}
