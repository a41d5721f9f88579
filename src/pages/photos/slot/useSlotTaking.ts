import { useEffect, useState } from 'react'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { PhotoFault, Source } from '@/platform/camera'
import { canOpenFinder } from '@/platform/finder'
import type { Picture } from '@/stores/materialsPictures'
import { useTaking, type TakingState } from '@/stores/taking'
import { open } from '@/ui/target'

export interface Taking {
  /** How many are being made ready. */
  readonly preparing: number
  /** Why the last one cannot be used. */
  readonly fault: PhotoFault | null
  readonly kept: TakingState['kept']
  /** Whether there is one to be decided on. */
  readonly doubted: boolean
  /** Takes a picture, or several from the album; `anew`: in the place of this one. To be called in the press itself. */
  take(from: Source, anew?: Picture): void
}

/** Camera and album for one slot: the app's own camera where the browser lets it look, else the phone's. */
export function useSlotTaking(kind: MaterialKind): Taking {
  const mine = useTaking((state) => state.kind === kind)
  const preparing = useTaking((state) => state.preparing)
  const fault = useTaking((state) => state.fault)
  const kept = useTaking((state) => state.kept)
  const doubted = useTaking((state) => state.doubts.length > 0)
  const [ownCamera, setOwnCamera] = useState(false)

  useEffect(() => void useTaking.getState().resume(kind), [kind])
  useEffect(() => {
    let gone = false
    void canOpenFinder().then((can) => gone || setOwnCamera(can))
    return () => {
      gone = true
      // Whoever leaves has decided against it.
      if (useTaking.getState().kind === kind) useTaking.getState().drop()
    }
  }, [kind])

  return {
    preparing: mine ? preparing : 0,
    fault: mine ? fault : null,
    kept: mine ? kept : null,
    doubted: mine && doubted,
    take(from, anew) {
      const taking = useTaking.getState()
      if (from === 'album' || !ownCamera) return taking.take(kind, from, anew)
      taking.aim(kind, anew)
      open(`/pages/photos/camera/index?kind=${kind}`)
    },
  }
}
