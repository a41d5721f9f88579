import { personOf } from '../identity/persons'
import { askEverybody } from '../prefill/sharedData'
import type { Services } from '../services'
import type { Handlers } from './exchange'
import { ProblemError } from './problems'

export function prefillHandlers(services: Services): Pick<Handlers, 'getPrefill'> {
  return {
    async getPrefill({ caller }) {
      const person = await personOf(services, services.database.db, caller.accountId)
      if (!person) throw new ProblemError('realNameRequired')
      return askEverybody(services.sharedData, person.idNumber)
    },
  }
}
