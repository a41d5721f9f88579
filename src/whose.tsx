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
 * On every page while two may be in one draft: what the other changes appears by itself, and whoever helps reads whose
 * application it is.
 */
export function Whose() {
  const acting = useActing((state) => state.acting)
  const shown = useShown()
  const asAgent = useActing(isAgent)
  // Whatever page stands open: it goes as soon as the person has stopped it.
  useEffect(() => (asAgent ? useAgencies.getState().watch() : undefined), [asAgent])
  useEffect(() => (shown ? watchDraft() : undefined), [shown])
  if (acting === null) return null
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
