import { urlOf } from '@/stores/place'

/** 代领: the list of whom one acts for, which offers it for this case alone; of itself it does not know how a case stands. */
export const claimFor = (caseId: string): string => urlOf(`agent/whom?claim=${caseId}`)
