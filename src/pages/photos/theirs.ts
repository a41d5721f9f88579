import { powerForPicture } from '@/domain/people/powers'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { Acting } from '@/stores/acting'

/** Whether a picture is the retiree's own to take: the bank card, of an agent whose paper does not name it (ruling 4). */
export const isTheirPicture = (acting: Acting | null, kind: MaterialKind): boolean =>
  acting?.withoutAccount === true && powerForPicture(kind) === 'bankAccount'
