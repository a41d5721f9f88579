import { useEffect } from 'react'
import { acting as words } from '@/content/people/acting'
import { frame } from '@/content/frame'
import { actForMyself, isAgent, useActing } from '@/stores/acting'
import { useAgencies } from '@/stores/agencies'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'

function back(): void {
  actForMyself()
  open(frame.home, 'root')
}

/** On every page while somebody is helped: whose application it is that is filled in. */
export function Whose() {
  const acting = useActing((state) => state.acting)
  const asAgent = useActing(isAgent)
  // Whatever page stands open: it goes as soon as the person has stopped it.
  useEffect(() => (asAgent ? useAgencies.getState().watch() : undefined), [asAgent])
  if (acting === null) return null
  return (
    <Note icon="person">
      <Text>{words.whose(acting)}</Text>
      <Button kind="link" onPress={back}>
        {words.back}
      </Button>
    </Note>
  )
}
