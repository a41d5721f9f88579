import { useState } from 'react'
import { papersPage as words } from '@/content/papers/page'
import { handFile } from '@/platform/handFile'
import { openFile } from '@/platform/openFile'
import type { usePapers } from '@/stores/papers'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'

type File = NonNullable<ReturnType<typeof usePapers.getState>['file']>

/** Where it stands on the page. */
export const READY = 'ready'

/** What can be done with it here. Prepared first: phones hand a file over only in the moment in which something is pressed. */
export function Hand({ file: { paper, path } }: { readonly file: File }) {
  const [told, setTold] = useState<string | null>(null)
  const [open, hand] = [openFile, handFile]
  const tell = (done: Promise<boolean>, well: string) =>
    void done.then((isDone) => setTold(isDone ? well : words.notHanded))
  return (
    <>
      <Note tone="done" live>
        {words.ready}
      </Note>
      {open !== null && (
        <Button
          kind="main"
          icon="document"
          onPress={() => tell(open(path), hand === null ? words.openedOnly : words.opened)}
        >
          {words.open}
        </Button>
      )}
      {hand !== null && (
        <Button
          kind={open === null ? 'main' : undefined}
          icon="document"
          onPress={() => tell(hand.hand(path, words.file(paper.kind, paper.madeAt)), words.handed[hand.how])}
        >
          {words.hand[hand.how]}
        </Button>
      )}
      {told !== null && <Note live>{told}</Note>}
    </>
  )
}
