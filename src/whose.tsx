import { acting as words } from '@/content/people/acting'
import { frame } from '@/content/frame'
import { actForMyself, useActing } from '@/stores/acting'
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
  if (acting === null) return null
  return (
    <Note icon="person">
      <Text>{words.whose(acting.ownerName)}</Text>
      <Button kind="link" onPress={back}>
        {words.back}
      </Button>
    </Note>
  )
}
