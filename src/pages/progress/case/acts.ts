import { mustActWords } from '@/content/progress'
import type { MustAct } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { ITEM_INFO } from '@/domain/scheme/items'
import { urlOf } from '@/stores/place'
import type { Target } from '@/ui/target'

interface Act extends Target {
  readonly key: string
  readonly label: string
  readonly note: string
}

/** Where the thing is done. */
function targetOf(act: MustAct): Target {
  switch (act.code) {
    case 'answerSupplement':
      return { to: urlOf(`progress/supplement?department=${act.department}`) }
    case 'correctAndResubmit':
    case 'seeToContribution':
    case 'applySeparately':
      return { to: urlOf(`progress/department?department=${act.department}`) }
    case 'finishChanges':
      return { to: urlOf('apply/check') }
    case 'claimCertificate':
      return { to: '/pages/certificate/index', how: 'root' }
  }
}

/** What the citizen must do, as rows that lead there. */
export function actRow(act: MustAct): Act {
  const department = 'department' in act ? DEPARTMENT_INFO[act.department].shortName : ''
  const item = 'item' in act ? ITEM_INFO[act.item].shortName : ''
  const pictures = 'wants' in act ? act.wants.length : 0
  const { title, note } = mustActWords[act.code]
  return {
    key: `${act.code}-${department}-${item}`,
    label: title({ department, item, pictures }),
    note,
    ...targetOf(act),
  }
}
