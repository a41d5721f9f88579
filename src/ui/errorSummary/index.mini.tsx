import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { Inline } from '../element'
import { aria } from '../element/aria'
import { focusOn } from '../focus'
import { words } from '../words'
import type { ErrorSummaryProps } from './props'
import '../heading/index.scss'
import './index.scss'

export type { ErrorSummaryProps, FieldFault } from './props'

/** Mini-programs cannot move the focus: the page scrolls to the list, and the list is announced. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const none = errors.length === 0

  useEffect(() => {
    if (!none) void Taro.pageScrollTo({ scrollTop: 0 })
    // Correcting one field must not scroll away from it: only a new try does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt])

  if (none) return null
  return (
    <View className="errors" {...aria({ role: 'alert', live: 'assertive' })}>
      <View className="h2">{words(title)}</View>
      {errors.map(({ field, text }) => (
        <View key={field} className="errors-link" onClick={() => focusOn(field)} {...aria({ role: 'link' })}>
          <Inline>{words(text)}</Inline>
        </View>
      ))}
    </View>
  )
}
