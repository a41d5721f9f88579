import { materialNames } from '@/content/materials/names'
import { supplementPage } from '@/content/progress'
import { Button } from '@/ui/button'
import type { Taking } from './taking'
import { isAnother, type WantedSlot } from './wanted'

interface TakeButtonProps {
  readonly slot: WantedSlot
  /** It is all that is wanted. */
  readonly alone: boolean
  readonly pages: boolean
  /** A new picture is there already. */
  readonly taken: boolean
  readonly missing: number
  readonly taking: Taking
}

/** The main button until nothing more is to be taken: it opens the camera. */
export function TakeButton({ slot: { kind, wants }, alone, pages, taken, missing, taking }: TakeButtonProps) {
  const another = wants.every(isAnother)
  const again = pages ? supplementPage.retakePage : supplementPage.retakeCard
  const phrases = taken
    ? [supplementPage.next]
    : alone
      ? [another ? supplementPage.another : again]
      : supplementPage.takeOf(materialNames[kind], another)
  return (
    <Button
      kind="main"
      icon="camera"
      phrases={phrases}
      busy={!taking.ready || taking.preparing > 0}
      onPress={() => taking.take(kind, 'camera', missing)}
    >
      {phrases.join('')}
    </Button>
  )
}
