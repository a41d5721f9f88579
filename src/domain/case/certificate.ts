import type { Department } from '../scheme/ids'
import type { CaseEvent, CaseState, CertificateEnd, Refusal } from './model'
import { happened, refused, type Handler } from './outcome'
import { isEnded, isPensionGranted } from './results'

/** 发证: who issued it is who corrects and ends it. */
const ISSUER: Department = 'socialInsurance'

/** 申领 (108, 正文三(三)): once, as soon as the pension is granted. */
export const claimCertificate: Handler<'claimCertificate'> = (state, { certificateNumber }, { now }) => {
  if (state.certificate !== null) return happened()
  if (isEnded(state) && state.status !== 'completed') return refused('ended')
  if (!isPensionGranted(state)) return refused('certificateNotYet')
  return happened({ type: 'certificateClaimed', at: now, certificateNumber })
}

/** Whether it is theirs to change, and there. */
function whyNotChanged({ certificate }: CaseState, department: Department): Refusal | null {
  if (department !== ISSUER) return 'notOfThisFlow'
  return certificate === null ? 'noSuchCertificate' : null
}

/** 更正: the same number in a new version; the one before it counts no more (RULINGS 29). */
export const correctCertificate: Handler<'correctCertificate'> = (
  state,
  { department, version },
  { now },
) => {
  const whyNot = whyNotChanged(state, department)
  if (whyNot !== null || state.certificate === null) return refused(whyNot ?? 'noSuchCertificate')
  const { version: current, ended } = state.certificate
  if (version < current) return happened()
  if (version > current) return refused('noSuchCertificate')
  if (ended !== null) return refused('certificateEnded')
  return happened({ type: 'certificateCorrected', at: now, department, version: current + 1 })
}

/** 失效: the person has died, or the benefit has ended (RULINGS 29). */
export const endCertificate: Handler<'endCertificate'> = (state, { department, reason }, { now }) => {
  const whyNot = whyNotChanged(state, department)
  if (whyNot !== null || state.certificate === null) return refused(whyNot ?? 'noSuchCertificate')
  const { ended } = state.certificate
  if (ended !== null) return ended.reason === reason ? happened() : refused('certificateEnded')
  return happened(endedBy(reason, now))
}

const endedBy = (reason: CertificateEnd, now: string): CaseEvent => ({
  type: 'certificateEnded',
  at: now,
  department: ISSUER,
  reason,
})

/** Whichever department ends a case because its person has died, their certificate ends with it. */
export const endedByDeath = ({ certificate }: CaseState, now: string): CaseEvent[] =>
  certificate === null || certificate.ended !== null ? [] : [endedBy('death', now)]
