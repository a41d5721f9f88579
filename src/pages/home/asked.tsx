import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { dayOf, shortDayText, timeText } from '@/content/dates'
import {
  askingHeading,
  askingRow,
  newsHeading,
  newsRow,
  readyHeading,
  readyRow,
} from '@/content/people/asking'
import { useAsking } from '@/stores/asking'
import { useClock } from '@/stores/clock'
import { Notice } from '@/ui/notice'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { ToDoList } from '@/ui/toDoList'

/**
 * Who waits to be approved by name: it stands at the very top, for nobody else can answer. And what those who were did
 * since it was last read.
 */
export function Asked() {
  const given = useAsking((state) => state.given) ?? []
  const load = useAsking((state) => state.load)
  const again = useCallback(() => void load(), [load])
  useEffect(again, [again])
  useDidShow(again)
  const asking = given.filter(({ state }) => state === 'waiting')
  const ready = given.filter(({ handedOver }) => handedOver)
  const news = given.filter((one) => one.news !== null)
  const today = useClock((state) => state.today)
  const when = (at: string) => `${shortDayText(dayOf(at), today)} ${timeText(at)}`
  return (
    <>
      {asking.length > 0 && <ToDoList id="asking" title={askingHeading} rows={asking.map(askingRow)} />}
      {ready.length > 0 && <ToDoList id="ready" title={readyHeading} rows={ready.map(readyRow)} />}
      {news.length > 0 && (
        <Notice tone="accent" id="news" title={newsHeading} flush>
          <RowLinks flush>
            {news.map((one) => {
              const { key, ...row } = newsRow(one, when)
              return <RowLink key={key} {...row} />
            })}
          </RowLinks>
        </Notice>
      )}
    </>
  )
}
