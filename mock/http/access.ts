import type { Purpose } from '@contract/identity'
import type { Operation } from '@contract/routes'

/** Who may do what, and what must have been proved and agreed to before. */
export interface AccessRule {
  /** `caseOwner`: the case in the path is the caller's; anybody else's answers like one that does not exist. */
  readonly who: 'anyone' | 'signedIn' | 'caseOwner'
  /** Proved in this session (RULINGS 33). */
  readonly realName?: true
  readonly consent?: Purpose
}

const anyone = { who: 'anyone' } as const satisfies AccessRule
const signedIn = { who: 'signedIn' } as const satisfies AccessRule
const caseOwner = { who: 'caseOwner' } as const satisfies AccessRule
const provedCaseOwner = { who: 'caseOwner', realName: true } as const satisfies AccessRule
const applying = { who: 'caseOwner', realName: true, consent: 'sensitiveData' } as const satisfies AccessRule

/**
 * The one table of who may do what. Drafts open with a phone; what concerns a department needs the real name. Where
 * both may ask, a phone alone is told less: cells by `visibleCells`, reasons and clerks' words by `shownProgress`.
 */
export const access = {
  sendCode: anyone,
  signIn: anyone,
  signOut: anyone, // ending what has already ended is no error
  getMe: anyone, // a visitor is nobody, which is no error
  startIdentity: signedIn,
  proveIdentity: signedIn,
  getConsents: signedIn,
  putConsent: signedIn,
  getPrefill: { who: 'signedIn', realName: true, consent: 'sharedData' },
  createCase: signedIn,
  listCases: signedIn,
  getCase: caseOwner,
  putAnswers: caseOwner,
  putFields: caseOwner,
  sendSignatureCode: applying,
  submitCase: applying,
  recallCase: provedCaseOwner,
  withdrawCase: provedCaseOwner,
  cancelCase: provedCaseOwner,
  changeMonth: applying,
  answerSupplement: applying,
  readRefusal: provedCaseOwner, // a phone alone is not told every reason, and could not have read it
  getProgress: caseOwner,
  listEvents: caseOwner,
  getDocument: provedCaseOwner,
  addMaterial: applying,
  orderMaterials: provedCaseOwner,
  getMaterial: provedCaseOwner,
  deleteMaterial: provedCaseOwner,
  claimCertificate: { who: 'signedIn', realName: true },
  getCertificate: { who: 'signedIn', realName: true },
} as const satisfies Record<Operation, AccessRule>
