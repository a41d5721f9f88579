import { useEffect } from 'react'
import { failureText } from '@/content/failures'
import { askedWords, tellMe as words } from '@/content/notices/channels'
import { standing } from '@/platform/push'
import { canAskHere, useChannels } from '@/stores/channels'
import { Note } from '@/ui/note'
import { RowLink, RowLinks } from '@/ui/rowLink'

const SETTINGS = '/pages/me/channels/index'

/**
 * 有消息就告诉我: beside what one has handed in, where it makes sense and where the tap that must ask is one's own. Who cannot be
 * asked here, or has said no, is led to where it is said why.
 */
export function TellMe() {
  const { settings, here, asked, refused, busy, load, connect } = useChannels()
  useEffect(() => void load(), [load])
  if (asked === 'connected')
    return (
      <>
        <Note tone="done" live>
          {words.done}
        </Note>
        <RowLinks>
          <RowLink icon="phone" label={words.choose} to={SETTINGS} />
        </RowLinks>
      </>
    )
  if (settings === null || !canAskHere(settings, here)) return null
  const said =
    asked === 'unsent'
      ? askedWords.unsent(refused ? failureText(refused) : '')
      : asked === 'refused' || asked === 'failed'
        ? askedWords[asked]
        : null
  const canAsk = standing() === 'can' && (asked === null || asked === 'unsent')
  return (
    <>
      {said !== null && (
        <Note tone="wait" live>
          {said}
        </Note>
      )}
      <RowLinks>
        <RowLink
          icon="phone"
          label={words.label}
          note={words.note}
          {...(canAsk ? { onPress: () => (busy ? undefined : void connect()) } : { to: SETTINGS })}
        />
      </RowLinks>
    </>
  )
}
