import { refusalReason, type ReasonCode } from './reasons'
import { supplementReason, type SupplementReasonCode } from './supplementReasons'
import { unitReason, type UnitReasonCode } from './unitReasons'

interface Reasons {
  readonly reasons: readonly ReasonCode[]
  readonly unitReasons: readonly UnitReasonCode[]
  /** Of what is wanted; without one where it is withheld. */
  readonly wants: readonly { readonly reason?: SupplementReasonCode | undefined }[]
}

/** Why something was refused, was not confirmed, or is wanted, each in its rule's own sentence. */
export const reasonSentences = ({ reasons, unitReasons, wants }: Reasons): string[] => [
  ...reasons.map((reason) => refusalReason(reason).sentence),
  ...unitReasons.map((reason) => unitReason(reason).sentence),
  ...wants.flatMap(({ reason }) => (reason ? supplementReason(reason).sentence : [])),
]
