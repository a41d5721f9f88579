import { draftNoteWords } from '@/content/apply/draftNotes'
import type { HeldBack } from '@/stores/draftCells'
import { identityUrl, signInUrl, type Place } from '@/stores/place'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Text } from '@/ui/text'

interface DraftNoteProps {
  /** The session has ended, words are held back on this phone, or nobody answers. */
  readonly note: 'ended' | 'stale' | HeldBack
  readonly place: Place
}

export function DraftNote({ note, place }: DraftNoteProps) {
  const { text, action } = draftNoteWords[note]
  const to = {
    ended: signInUrl(place),
    consentRequired: '/pages/me/privacy/index',
    realNameRequired: identityUrl(place),
    stale: undefined,
  }[note]
  return (
    <Note tone="wait" live>
      <Text>{text}</Text>
      {to !== undefined && (
        <Button kind="link" to={to}>
          {action}
        </Button>
      )}
    </Note>
  )
}
