import { useState } from 'react'
import type { MaterialKind } from '@/domain/scheme/ids'
import { takePhotos, type PhotoFault, type Source } from '@/platform/camera'
import { useMaterials } from '@/stores/materials'

export interface Taking {
  /** The case's pictures are here: before, nobody knows which is still wanted, and nothing can be taken. */
  readonly ready: boolean
  /** For which material a picture was last asked for; the rest is about it. */
  readonly kind: MaterialKind | null
  /** How many are being made ready. */
  readonly preparing: number
  /** Why pictures could not be used. */
  readonly faults: readonly PhotoFault[]
  /** Takes pictures and puts them in line. To be called in the press itself. */
  take(kind: MaterialKind, from: Source, atMost: number): void
}

const NOTHING = { kind: null, preparing: 0, faults: [] } as const

/**
 * Camera and album for everything that one department wants: one of them is open at a time.
 * @param caseId whose pictures they are: the page is there before they are, and another's may be open
 */
export function useTaking(caseId: string): Taking {
  const ready = useMaterials((state) => state.caseId === caseId)
  const [taking, setTaking] = useState<Omit<Taking, 'take' | 'ready'>>(NOTHING)
  return {
    ...taking,
    ready,
    take(kind, from, atMost) {
      setTaking({ ...NOTHING, kind })
      void takePhotos(from, {
        atMost,
        onChosen: (preparing) => setTaking((now) => ({ ...now, preparing })),
        onPhoto(photo) {
          setTaking((now) => ({
            ...now,
            preparing: Math.max(0, now.preparing - 1),
            faults: photo.ok ? now.faults : [...now.faults, photo.fault],
          }))
          if (photo.ok) useMaterials.getState().add(kind, photo.path, caseId)
        },
      })
    },
  }
}
