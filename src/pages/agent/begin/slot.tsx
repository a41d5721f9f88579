import { useState } from 'react'
import { papersPage } from '@/content/agency/pages'
import { failureText } from '@/content/failures'
import { photoFaults } from '@/content/materials/pictures'
import type { AgencyPaper } from '@/domain/people'
import { takePhotos, type PhotoFault, type Source } from '@/platform/camera'
import { paperKey, useAgencyPapers } from '@/stores/agencyPapers'
import { Button } from '@/ui/button'
import { QueueItem } from '@/ui/queue'
import type { SignState } from '@/ui/sign'
import { Text } from '@/ui/text'

/** The drawings that stand for them while none was taken. */
const drawings = {
  authorisation: 'archivePage',
  ownerCardFront: 'idFront',
  ownerCardBack: 'idBack',
  agentCardFront: 'idFront',
  agentCardBack: 'idBack',
} as const

interface PaperSlotProps {
  readonly mandateId: string
  readonly kind: AgencyPaper
  readonly name: string
  readonly received: boolean
}

/** One paper: what it is, whether the server has it, and camera and album. */
export function PaperSlot({ mandateId, kind, name, received }: PaperSlotProps) {
  const under = useAgencyPapers((state) => state.onTheirWay[paperKey(mandateId, kind)])
  const add = useAgencyPapers((state) => state.add)
  const [fault, setFault] = useState<PhotoFault | null>(null)
  const [path, setPath] = useState<string>()

  const take = (from: Source) => {
    setFault(null)
    void takePhotos(from, {
      atMost: 1,
      onChosen: () => undefined,
      onPhoto(photo) {
        if (!photo.ok) return setFault(photo.fault)
        setPath(photo.path)
        void add(mandateId, kind, photo.path)
      },
    })
  }
  const { state, text } = standing(under?.percent, received)
  const wrong = fault ? photoFaults[fault] : under?.failure ? failureText(under.failure) : undefined
  return (
    <QueueItem
      name={name}
      picture={drawings[kind]}
      src={received || under ? path : undefined}
      state={state}
      stateText={text}
    >
      {wrong !== undefined && <Text live>{wrong}</Text>}
      <Button icon="camera" onPress={() => take('camera')}>
        {received ? papersPage.again(name) : papersPage.take(name)}
      </Button>
      <Button kind="link" about={`：${name}`} onPress={() => take('album')}>
        {papersPage.album}
      </Button>
    </QueueItem>
  )
}

function standing(
  percent: number | null | undefined,
  received: boolean,
): { readonly state: SignState; readonly text: string } {
  if (percent === null) return { state: 'refuse', text: papersPage.failed }
  if (percent !== undefined) return { state: 'run', text: papersPage.sending(percent) }
  return received ? { state: 'done', text: papersPage.received } : { state: 'not', text: papersPage.waiting }
}
