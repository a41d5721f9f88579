import { useEffect, useState } from 'react'
import { showMaterial } from '@/stores/materialPicture'
import type { Picture } from '@/stores/materialsPictures'

export interface PictureSource {
  /** For an image tag; undefined while it is on its way, or cannot be had. */
  readonly src: string | undefined
  readonly failed: boolean
}

/** A picture as an image tag can show it: the phone's own file, else the server's. */
export function usePictureSource(caseId: string, { path, material }: Picture): PictureSource {
  const [fetched, setFetched] = useState<PictureSource>({ src: undefined, failed: false })
  // One that another took is theirs to open: it is not asked for.
  const id = path === null && material?.opens ? material.id : undefined

  useEffect(() => {
    if (id === undefined) return undefined
    let wanted = true
    const answer = (source: PictureSource) => {
      if (wanted) setFetched(source)
    }
    showMaterial(caseId, id).then(
      (src) => answer({ src, failed: false }),
      () => answer({ src: undefined, failed: true }),
    )
    return () => {
      wanted = false
    }
  }, [caseId, id])

  return path === null ? fetched : { src: path, failed: false }
}
