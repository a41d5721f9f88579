import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { materialNames } from '@/content/materials/names'
import { isMaterial, MATERIALS } from '@/domain/scheme/ids'
import { useShown } from '@/platform/shown'
import { urlOf } from '@/stores/journey'
import { open } from '@/ui/target'
import { PhotosGate } from '../gate'
import { isOrigin } from './leaving'
import { Slot } from './slot'

/** 拍材料, one material a page. Which one stands in the address, with where the person came from. */
export default function PhotoSlotPage() {
  const params = useRouter().params
  const kind = isMaterial(params.kind) ? params.kind : MATERIALS[0]
  const shown = useShown()
  const from = isOrigin(params.from) ? params.from : null

  return (
    <PhotosGate place={`photos/slot?kind=${kind}`} title={materialNames[kind]} kind={kind}>
      {(draft) => {
        const need = draft.journey.needs.find((one) => one.kind === kind)
        return need ? <Slot key={kind} need={need} draft={draft} from={from} /> : <Elsewhere shown={shown} />
      }}
    </PhotosGate>
  )
}

/** This application needs no such picture (the housing fund was left out): on to those it does need. */
function Elsewhere({ shown }: { shown: boolean }) {
  useEffect(() => {
    if (shown) open(urlOf('photos/list'), 'replace')
  }, [shown])
  return null
}
