import type { Department } from '@/domain/scheme/ids'
import type { Standing } from '@bff/http/exchange'
import { hasConsent } from '@bff/identity/consents'
import { personOf } from '@bff/identity/persons'
import { numberOf } from '@bff/people/numbers'
import { askAndKeep, lastKnown } from '@bff/prefill/lastKnown'
import type { KnownOfPerson } from './filling'
import type { CaseServices } from './services'

/**
 * All that is known of an account's person: who they are, what the departments last shared, and their number. No
 * department is asked: neither a saved word nor a submission waits for one, or fails because it is silent.
 */
export async function knownOf(services: CaseServices, accountId: string): Promise<KnownOfPerson> {
  return {
    identity: await personOf(services, services.db, accountId),
    shared: await lastKnown(services, accountId),
    phone: await numberOf(services, accountId),
  }
}

/**
 * Whether departments are asked anew because somebody looks: the person themselves, and an agent whose paper names that. A
 * look of anybody else's gives what is known.
 */
export const mayAskAnew = (standing: Pick<Standing, 'relation' | 'powers'>): boolean =>
  standing.relation === 'retiree' || (standing.relation === 'agent' && mayHaveRecords(standing))

/** The same after the departments were asked anew, where the person agrees to that. Waits for them: never in a transaction. */
export async function askedAnew(
  services: CaseServices,
  accountId: string,
  now: string,
): Promise<KnownOfPerson> {
  await silentOf(services, accountId, now)
  return knownOf(services, accountId)
}

/** What an application begins with: nothing of the departments' where the person does not agree to it (any more). */
export async function knownToBegin(
  services: CaseServices,
  accountId: string,
  now: string,
): Promise<KnownOfPerson> {
  const silent = await silentOf(services, accountId, now)
  const known = await knownOf(services, accountId)
  return silent === null ? { ...known, shared: null } : { ...known, silent }
}

/**
 * Whether departments are asked for whoever fills in: an agent whose paper does not name that has neither their answer nor
 * what they said before, whatever the person agrees to themselves.
 */
export const mayHaveRecords = ({ relation, powers = [] }: Pick<Standing, 'relation' | 'powers'>): boolean =>
  relation !== 'agent' || powers.includes('records')

/**
 * The same for an agent who may not have it: nobody is asked, and nothing of theirs is filled in. By what the person has
 * begun with it is still known which items the application is for.
 */
export async function knownWithoutRecords(services: CaseServices, accountId: string): Promise<KnownOfPerson> {
  const { shared, ...known } = await knownOf(services, accountId)
  return { ...known, shared: shared && { ...shared, values: [] } }
}

/**
 * Asks those who were silent when the application was begun, and nobody else: nobody looks now.
 * @returns what is known by now, and who is silent still; `null` where it is agreed to no longer
 */
export async function askedAgain(
  services: CaseServices,
  { accountId, departments }: { readonly accountId: string; readonly departments: readonly Department[] },
  now: string,
): Promise<KnownOfPerson | null> {
  const silent = await silentOf(services, accountId, now, departments)
  return silent === null ? null : { ...(await knownOf(services, accountId)), silent }
}

/** Asks where that is agreed to; `null` where it is not, else who did not answer. */
async function silentOf(
  services: CaseServices,
  accountId: string,
  now: string,
  departments?: readonly Department[],
): Promise<readonly Department[] | null> {
  const identity = await personOf(services, services.db, accountId)
  if (identity === null || !(await hasConsent(services.db, accountId, 'sharedData'))) return null
  const person = { accountId, idNumber: identity.idNumber }
  const { sources } = await askAndKeep(services, person, now, departments)
  return sources.flatMap(({ department, state }) => (state === 'down' ? [department] : []))
}
