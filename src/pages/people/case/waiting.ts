import { waitingOnThem } from '@/content/people/family'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { ITEM_INFO } from '@/domain/scheme/items'
import type { useFollowedCase } from '@/stores/followedCase'

type MustAct = NonNullable<ReturnType<typeof useFollowedCase.getState>['view']>['progress']['mustAct'][number]

/** What waits on the retiree, told to whoever follows it. */
export function waitingLine(act: MustAct): string {
  const department = 'department' in act ? DEPARTMENT_INFO[act.department].shortName : ''
  switch (act.code) {
    case 'answerSupplement':
      return waitingOnThem.answerSupplement({ department, pictures: act.wants.length })
    case 'correctAndResubmit':
    case 'seeToContribution':
      return waitingOnThem[act.code]({ department })
    case 'applySeparately':
      return waitingOnThem.applySeparately({ item: ITEM_INFO[act.item].shortName })
    case 'correctForUnit':
    case 'finishChanges':
    case 'claimCertificate':
      return waitingOnThem[act.code]()
  }
}
