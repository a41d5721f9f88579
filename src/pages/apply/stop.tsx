import { stopped } from '@/content/apply/stop'
import { stopText } from '@/content/guide/window'
import { Notice } from '@/ui/notice'
import { Text } from '@/ui/text'
import type { Standing } from './readiness'

/** Why it cannot be sent today, said before anybody signs. */
export function StopNotice({ stop, application }: Standing) {
  if (stop === null) return null
  const text =
    stop === 'otherScenario' || application === null ? stopped.changedScenario : stopText(stop, application)
  return (
    <Notice id="stop" tone="wait" title={stopped.title}>
      <Text>{text}</Text>
    </Notice>
  )
}
