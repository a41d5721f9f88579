import { useEffect, useState } from 'react'
import { supplementPage } from '@/content/progress'
import { showMaterial } from '@/stores/materialPicture'
import { PhotoFrame } from '@/ui/photoFrame'

/** The picture that the department has and cannot use. Without it the words must do. */
export function Before({ caseId, materialId }: { caseId: string; materialId: string }) {
  const [src, setSrc] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    showMaterial(caseId, materialId).then(
      (shown) => wanted && setSrc(shown),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [caseId, materialId])
  return src === null ? null : <PhotoFrame src={src} label={supplementPage.before} />
}
