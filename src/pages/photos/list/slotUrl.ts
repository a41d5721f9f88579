import type { MaterialKind } from '@/domain/scheme/ids'
import { urlOf } from '@/stores/journey'

/** A slot opened from the list, which it leads back to. */
export const slotUrl = (kind: MaterialKind): string => urlOf(`photos/slot?kind=${kind}&from=list`)
