import { useDidShow, useRouter } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { failedWords } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { unitCase as words } from '@/content/unit/case'
import { desk } from '@/content/unit/desk'
import { useOrganisations } from '@/stores/organisations'
import { useUnitCase } from '@/stores/unitCase'
import { Page } from '@/ui/page'
import { Opening, Standstill } from '@/ui/standstill'
import { endedSentence } from '../ended'
import { CaseSheet } from '../sheet'
import { UnitGate } from '../gate'

const HOME = '/pages/unit/home/index'

/** One application at the desk, on a phone: a page of its own. */
export default function UnitCasePage() {
  const { id = '' } = useRouter().params
  return (
    <UnitGate place={`unit/case?id=${id}`} title={words.title}>
      {() => <UnitCase id={id} />}
    </UnitGate>
  )
}

function UnitCase({ id }: { id: string }) {
  const { view, gone, failure, open, close } = useUnitCase()
  const ended = useOrganisations((state) => state.ended)
  // It may be the unit's authorisation that is over, and not the retiree's.
  useEffect(() => {
    if (gone) void useOrganisations.getState().load()
  }, [gone])
  const load = useCallback(() => void open(id), [open, id])
  useEffect(load, [load])
  useDidShow(load)
  useEffect(() => close, [close])
  const here = { frame, window: windowTitle(words.title) }
  if (gone) {
    const text = ended.length === 0 ? words.gone.text : words.gone.either(ended.map(endedSentence).join(''))
    return <Standstill {...here} {...words.gone} text={text} to={HOME} />
  }
  if (view?.id === id) {
    return (
      <Page frame={frame} title={here.window} backTo={HOME}>
        <CaseSheet level={1} />
      </Page>
    )
  }
  if (failure) return <Standstill {...here} {...failedWords(failure)} onPress={load} />
  return <Opening {...here} title={words.title} text={desk.opening} />
}
