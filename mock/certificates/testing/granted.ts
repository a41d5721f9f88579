import { begunByHand, toNovember } from '@bff/cases/testing/begunByHand'
import { decideBy } from '@bff/cases/testing/story'

/** 王建国, whose pension has been granted, with his certificate claimed; the two others go on. */
export async function certificateClaimed() {
  const begun = await begunByHand()
  await toNovember(begun.kit, begun.phone)
  await decideBy(begun.kit, begun.phone, 'socialInsurance', { kind: 'approve' })
  const certificate = await begun.phone.do('claimCertificate', { body: { caseId: begun.id } })
  return { ...begun, certificate }
}
