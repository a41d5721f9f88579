import { useEffect } from 'react'
import { Button } from '../button'
import { focusOn } from '../focus'
import { Notice } from '../notice'
import { Text } from '../text'

interface FailureNoticeProps {
  id: string
  title: string
  /** What happened and what to do; nothing is drawn without it. */
  text: string | undefined
  retryLabel?: string
  onRetry?: () => void
}

/** Says in place, and aloud, that something was not done, with the way to try again. */
export function FailureNotice({ id, title, text, retryLabel, onRetry }: FailureNoticeProps) {
  useEffect(() => {
    // The button that was pressed is at the other end of the page.
    if (text !== undefined) focusOn(id)
  }, [id, text])

  if (text === undefined) return null
  return (
    <Notice tone="refuse" id={id} title={title}>
      <Text live>{text}</Text>
      {onRetry && retryLabel !== undefined && <Button onPress={onRetry}>{retryLabel}</Button>}
    </Notice>
  )
}
