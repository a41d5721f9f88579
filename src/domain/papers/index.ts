import type { CaseState } from '../case/model'
import { DOCUMENTS } from '../scheme/ids'

/** What of an application can be had on paper: as it was sent, that it was received, what was issued. */
export const PAPERS = ['jointForm', 'receipt', 'certificate', ...DOCUMENTS] as const
export type PaperKind = (typeof PAPERS)[number]

/** Whether an address names one. */
export const isPaper = (kind: string | undefined): kind is PaperKind => PAPERS.some((one) => one === kind)

/** A paper by what it shows: of which round of the application, or which version of the certificate. */
export interface ShownOnPaper {
  readonly kind: PaperKind
  readonly edition: number
}

/**
 * How what a paper shows stands by now. `superseded`: there is a newer one, or it was taken back to be changed; `ended`: it
 * counts no more and nothing takes its place.
 */
export type StandingOfShown = 'current' | 'superseded' | 'ended'

const OVER: readonly CaseState['status'][] = ['withdrawn', 'cancelled', 'closed']
/** It is with its person again, who may change it. */
const BACK: readonly CaseState['status'][] = ['draft', 'recalled', 'returned']

/** What was sent may be had in every round; what was issued only as it counts. */
export const mayBeOld = (kind: PaperKind): boolean => kind === 'jointForm' || kind === 'receipt'

/** How a paper itself stands: its person took it back, its code has run out, or as what it shows. */
export type StandingOfPaper = StandingOfShown | 'revoked' | 'expired'

/** Whether one that stands so is still drawn. */
export const isStillPrinted = (kind: PaperKind, standing: StandingOfPaper): boolean =>
  standing === 'current' || (standing === 'superseded' && mayBeOld(kind))

/** Whether its code still tells whoever scans it whose it is, so that there is something to take back. */
export const isStillChecked = (standing: StandingOfPaper): boolean =>
  standing !== 'revoked' && standing !== 'expired'

/** How what a paper shows stands, by what has happened to its application since. */
export function standingOfShown(state: CaseState, { kind, edition }: ShownOnPaper): StandingOfShown {
  if (kind === 'certificate') {
    const { certificate } = state
    if (certificate === null || certificate.ended !== null) return 'ended'
    return certificate.version > edition ? 'superseded' : 'current'
  }
  if (OVER.includes(state.status)) return 'ended'
  if (mayBeOld(kind))
    return BACK.includes(state.status) || (state.submission?.round ?? 0) > edition ? 'superseded' : 'current'
  const stands = state.documents.some((one) => one.name === kind && one.round === edition && !one.isVoid)
  const isNewest = state.documents.every((one) => one.name !== kind || one.round <= edition)
  return stands && isNewest ? 'current' : 'superseded'
}
