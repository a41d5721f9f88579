import { personOf } from '../identity/persons'
import { askAndKeep } from '../prefill/lastKnown'
import type { Services } from '../services'
import type { Handlers } from './exchange'
import { ProblemError } from './problems'

export function prefillHandlers(services: Services): Pick<Handlers, 'getPrefill'> {
  const { vault, sharedData } = services
  const { db } = services.database
  return {
    async getPrefill({ caller, caseNow }) {
      const { accountId } = caller
      const person = await personOf(services, db, accountId)
      if (!person) throw new ProblemError('realNameRequired')
      const { idNumber } = person
      return askAndKeep({ db, vault, sharedData }, { accountId, idNumber }, caseNow)
    },
  }
}
