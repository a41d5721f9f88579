import { Button } from '../button'
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
  if (text === undefined) return null
  return (
    <Notice tone="refuse" id={id} title={title}>
      <Text live>{text}</Text>
      {onRetry && retryLabel !== undefined && <Button onPress={onRetry}>{retryLabel}</Button>}
    </Notice>
  )
}
