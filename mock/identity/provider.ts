import type { OrganisationKind } from '@/domain/people'
import type { LocalDate } from '@/domain/scheme/ids'

/** 实名: what an identity provider vouches for. */
export interface ProvenIdentity {
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly birthDate: LocalDate
  readonly idNumber: string
}

/** 法人认证: what a provider vouches for of an organisation, and who may speak for it. */
export interface ProvenOrganisation {
  readonly kind: OrganisationKind
  readonly creditCode: string
  readonly name: string
  /** By their ID numbers: whoever came must be among them. */
  readonly clerks: readonly string[]
}

/** 三要素: what somebody says of another person, to be held against the registers. */
export interface Claimed {
  readonly name: string
  readonly idNumber: string
  /** Eleven digits. */
  readonly phone: string
}

/**
 * 省统一身份认证, or what stands for it. The app begins a request, the person agrees at the provider's own page,
 * and the code that comes back is exchanged here. A typed ID number takes no part in it and opens nothing.
 */
export interface IdentityProvider {
  readonly name: 'demonstration'
  /**
   * Exchanges a code, once.
   * @returns `null` for a code that is wrong, used, too old, or of another request. Rejects where it cannot be reached.
   */
  redeem(code: string, requestId: string, now: Date): Promise<ProvenIdentity | null>
  /** The same of an organisation. */
  redeemOrganisation(code: string, requestId: string, now: Date): Promise<ProvenOrganisation | null>
  /**
   * Whether somebody still speaks for an organisation. It is asked again and again: a clerk who was dismissed does not
   * say so themselves. Rejects where it cannot be reached.
   */
  stillSpeaksFor(creditCode: string, idNumber: string): Promise<boolean>
  /**
   * 三要素核验: whether a name, an ID number and a phone belong together, the phone registered with its carrier in that
   * person's own name (手机实名制, 反电信网络诈骗法 9). `null` where any of them does not, or where there is nobody: which
   * it was is not told. It proves nothing of whoever asks. Rejects where it cannot be reached.
   */
  verify(given: Claimed): Promise<ProvenIdentity | null>
}
