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
   * 姓名和身份证号二要素核验: whether a name and an ID number belong together. `null` where they do not, or where there is
   * nobody: the two are not told apart. It proves nothing of whoever asks. Rejects where it cannot be reached.
   */
  verify(name: string, idNumber: string): Promise<ProvenIdentity | null>
}
