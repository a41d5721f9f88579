import type { MustAct } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { ITEM_INFO } from '@/domain/scheme/items'
import { urlOf } from './place'

/** Something that waits on the person: what its words name, and the page where it is done. */
interface Act {
  readonly key: string
  readonly code: MustAct['code']
  readonly facts: { readonly department: string; readonly item: string; readonly pictures: number }
  readonly to: string
  /** Missing: a page on top of this one. */
  readonly how?: 'root'
}

function targetOf(act: MustAct): Pick<Act, 'to' | 'how'> {
  switch (act.code) {
    case 'answerSupplement':
      return { to: urlOf(`progress/supplement?department=${act.department}`) }
    case 'correctAndResubmit':
    case 'seeToContribution':
    case 'applySeparately':
      return { to: urlOf(`progress/department?department=${act.department}`) }
    case 'correctForUnit':
    case 'finishChanges':
      return { to: urlOf('apply/check') }
    case 'claimCertificate':
      return { to: urlOf('certificate'), how: 'root' }
  }
}

/** What the citizen must do, as the home page and the progress page list it. */
export function actOf(act: MustAct): Act {
  const department = 'department' in act ? DEPARTMENT_INFO[act.department].shortName : ''
  const item = 'item' in act ? ITEM_INFO[act.item].shortName : ''
  const pictures = 'wants' in act ? act.wants.length : 0
  return {
    key: `${act.code}-${department}-${item}`,
    code: act.code,
    facts: { department, item, pictures },
    ...targetOf(act),
  }
}
