import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { unreadNotices } from '@/content/notices/unread'
import { useNotices } from '@/stores/notices'
import { RowLink, RowLinks } from '@/ui/rowLink'

/** That there are notices unread, and how many: what they say stands in the inbox. */
export function Unread() {
  const { unread, count } = useNotices()
  const again = useCallback(() => void count(), [count])
  useEffect(again, [again])
  useDidShow(again)
  if (!unread) return null
  return (
    <RowLinks>
      <RowLink
        icon="info"
        label={unreadNotices.label}
        note={unreadNotices.note(unread)}
        to="/pages/me/notices/index"
      />
    </RowLinks>
  )
}
