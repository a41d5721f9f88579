import { isInSight } from '@/platform/foreground'
import { createTurns, type Turn } from '@/services/turns'
import { nextAskMs, onHint } from './hints'
import { useNotices } from './notices'
import { askAgainMs } from './polling'

/** The inbox that lies open: what is to be done before its list is asked for anew. */
let open: { readonly before: () => void } | null = null
/** Something is to be looked at, though the count may be the same: one was read elsewhere and another has come. */
let isTold = false

const turns = createTurns({ run: look, delayMs: askAgainMs })

/**
 * Of an inbox that lies behind nobody is told to have looked; where nothing is told as it happens the count says whether
 * there is anything, which is no look at anybody's application.
 */
async function look(): Promise<Turn> {
  const watched = open
  if (watched === null) return 'idle'
  if (isInSight()) {
    const { count, load } = useNotices.getState()
    if (!isTold) await count()
    const { list, unread } = useNotices.getState()
    // It was left, or lies behind, while the count was on its way.
    const isRead = open === watched && isInSight()
    if (isRead && (isTold || list?.unread !== unread)) {
      isTold = false
      watched.before()
      await load()
      // Another question took its place: it is asked again.
      isTold ||= useNotices.getState().list === list && useNotices.getState().failure === null
    }
  }
  if (open === null) return 'idle'
  turns.soon(nextAskMs())
  return 'idle'
}

onHint(({ what }) => {
  if (open === null || (what !== 'inbox' && what !== 'everything')) return
  isTold = true
  void turns.now()
})

/**
 * Follows what arrives while the inbox lies open and in sight.
 * @param before is called each time before the list is asked for
 * @returns what ends it
 */
export function watchInbox(before: () => void): () => void {
  const mine = { before }
  open = mine
  turns.soon(nextAskMs())
  return () => {
    if (open !== mine) return
    open = null
    isTold = false
    turns.stop()
  }
}
