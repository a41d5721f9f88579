import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { acting as words } from '@/content/people/acting'
import { frame } from '@/content/frame'
import { useShown } from '@/platform/shown'
import { actForMyself, isAgent, useActing } from '@/stores/acting'
import { useAgencies } from '@/stores/agencies'
import { watchDraft } from '@/stores/draftWatch'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { open } from '@/ui/target'
import { Text, whole } from '@/ui/text'

function back(): void {
  actForMyself()
  open(frame.home, 'root')
}

/**
 * Whoever helps has pages of their own all the while: whom they let, whom else they see, what they did. Those are about
 * themselves, or say whose they are; handing over (`people/ready`) belongs to the application that is filled in.
 */
const ONES_OWN = /pages\/(people\/(?!ready)|agent\/|unit\/|me\/)/

/**
 * On every page of the application while two may be in one draft: what the other changes appears by itself, and whoever helps reads whose
 * application it is.
 */
export function Whose() {
  const acting = useActing((state) => state.acting)
  const shown = useShown()
  const asAgent = useActing(isAgent)
  // Whatever page stands open: it goes as soon as the person has stopped it.
  useEffect(() => (asAgent ? useAgencies.getState().watch() : undefined), [asAgent])
  useEffect(() => (shown ? watchDraft() : undefined), [shown])
  const { path } = useRouter()
  if (acting === null || ONES_OWN.test(path)) return null
  const [before, name, after] = words.whosePieces(acting)
  return (
    <Note icon="person">
      <Text>
        {before}
        {whole(name)}
        {after}
      </Text>
      <Button kind="link" onPress={back}>
        {words.back}
      </Button>
    </Note>
  )
}
