import { waitingOnThem } from '@/content/people/family'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { ITEM_INFO } from '@/domain/scheme/items'
import type { useFollowedCase } from '@/stores/followedCase'

type Waits = NonNullable<ReturnType<typeof useFollowedCase.getState>['view']>['waits'][number]

/** What waits on the retiree, told to whoever follows it. */
export const waitingLine = ({ code, department, item, pictures }: Waits): string =>
  waitingOnThem[code]({
    department: department === null ? '' : DEPARTMENT_INFO[department].shortName,
    item: item === null ? '' : ITEM_INFO[item].shortName,
    pictures,
  })
