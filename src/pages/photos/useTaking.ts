import { useState } from 'react'
import type { MaterialKind } from '@/domain/scheme/ids'
import { takePhotos, type PhotoFault, type Source } from '@/platform/camera'
import { useMaterials } from '@/stores/materials'
import type { Picture } from '@/stores/materialsPictures'
import { identityOf } from './standing'

export interface Taking {
  /** How many are being made ready. */
  readonly preparing: number
  /** Why the last one cannot be used. */
  readonly fault: PhotoFault | null
  /** The last one that was kept, and whether it stands in the place of another. */
  readonly kept: { readonly path: string; readonly anew: boolean } | null
  /** Takes a picture, or several from the album; `anew`: in the place of this one. To be called in the press itself. */
  take(from: Source, anew?: Picture): void
}

/** Camera and album for one slot: what they give is put in line for upload at once. */
export function useTaking(kind: MaterialKind, atMost: number): Taking {
  const [preparing, setPreparing] = useState(0)
  const [fault, setFault] = useState<PhotoFault | null>(null)
  const [kept, setKept] = useState<Taking['kept']>(null)

  function keep(path: string, anew: Picture | undefined): void {
    const { pictures, add, retake } = useMaterials.getState()
    // What a department has, or another took, stays where it is.
    const slot = pictures[kind].filter(({ material }) => !material || (material.opens && !material.handedIn))
    // It may have been received since the press, under another key, or deleted; and whoever presses twice while the
    // first one is being made ready still means one picture.
    const same = anew && slot.find((picture) => identityOf(picture) === identityOf(anew))
    const old = same ?? (atMost === 1 ? slot[0] : undefined)
    if (old) retake(old.key, path)
    else add(kind, path)
    setKept({ path, anew: old !== undefined })
  }

  return {
    preparing,
    fault,
    kept,
    take(from, anew) {
      setFault(null)
      void takePhotos(from, {
        atMost: anew ? 1 : atMost,
        onChosen: setPreparing,
        onPhoto(photo) {
          setPreparing((left) => Math.max(0, left - 1))
          if (photo.ok) keep(photo.path, anew)
          else setFault(photo.fault)
        },
      })
    },
  }
}
