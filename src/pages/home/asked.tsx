import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { askingHeading, askingRow, readyHeading, readyRow } from '@/content/people/asking'
import { useAsking } from '@/stores/asking'
import { ToDoList } from '@/ui/toDoList'

/** Who waits to be approved by name: it stands at the very top, for nobody else can answer. */
export function Asked() {
  const given = useAsking((state) => state.given) ?? []
  const load = useAsking((state) => state.load)
  const again = useCallback(() => void load(), [load])
  useEffect(again, [again])
  useDidShow(again)
  const asking = given.filter(({ state }) => state === 'waiting')
  const ready = given.filter(({ handedOver }) => handedOver)
  return (
    <>
      {asking.length > 0 && <ToDoList id="asking" title={askingHeading} rows={asking.map(askingRow)} />}
      {ready.length > 0 && <ToDoList id="ready" title={readyHeading} rows={ready.map(readyRow)} />}
    </>
  )
}
