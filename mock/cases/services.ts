import { createHmac } from 'node:crypto'
import type { Vault } from '@bff/crypto/vault'
import type { Db } from '@bff/db/database'
import type { Departments } from '@bff/departments/port'
import type { Services } from '@bff/services'
import type { Mac } from './chain'

/** What the life of a case needs of the process it runs in. */
export interface CaseServices extends Pick<
  Services,
  'vault' | 'caseClock' | 'realClock' | 'sharedData' | 'database' | 'sms' | 'log' | 'identityProvider'
> {
  readonly db: Db
  readonly departments: Departments
  /** Keys the chain of events. */
  readonly mac: Mac
  /** There are jobs in the outbox: look now. */
  readonly kick: () => void
}

/** The key of the chain is the service's own: whoever can write to the database alone cannot forge a link. */
export function chainMac(vault: Pick<Vault, 'secret'>): Mac {
  const key = vault.secret('chain of case events')
  return (text) => createHmac('sha256', key).update(text).digest('base64url')
}
