import type { CaseClock, RealClock } from './clock/clocks'
import type { Config } from './config'
import type { Vault } from './crypto/vault'
import type { Database } from './db/database'
import type { IdentityProvider } from './identity/provider'
import type { Log } from './log'
import type { CaseDesk } from './materials/caseDesk'
import type { People } from './people/people'
import type { SharedData } from './prefill/sharedData'
import type { SmsSender } from './sessions/sms'

/** Everything a handler may need from outside itself. Composed once, passed on, replaced in tests. */
export interface Services {
  readonly config: Config
  readonly database: Database
  readonly realClock: RealClock
  readonly caseClock: CaseClock
  readonly vault: Vault
  readonly log: Log
  /** `null`: no text message can leave, nobody can sign in. */
  readonly sms: SmsSender | null
  /** `null`: nobody can prove a name. */
  readonly identityProvider: IdentityProvider | null
  readonly sharedData: SharedData
  readonly caseDesk: CaseDesk
  readonly people: People
}
