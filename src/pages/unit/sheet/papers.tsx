import { useEffect, useState } from 'react'
import { photoFaults } from '@/content/materials/pictures'
import { materialNames } from '@/content/materials/names'
import { unitCase } from '@/content/unit/case'
import { MOST_PAGES } from '@/domain/scheme/materials'
import { takePhotos, type PhotoFault, type Source } from '@/platform/camera'
import { releasePhoto } from '@/platform/image/release'
import { useWide } from '@/platform/width'
import { showUnitPaper } from '@/stores/materialPicture'
import { useUnitCase } from '@/stores/unitCase'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { PhotoFrame } from '@/ui/photoFrame'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import type { View } from '.'

type Slot = View['slots'][number]
type Page = Slot['pages'][number]
const words = unitCase.papers

/** The unit's papers, slot by slot: what is there, to be looked at; and what is to be brought, from files or the camera. */
export function Papers({ view: { id, slots, open } }: { view: View }) {
  const [fault, setFault] = useState<PhotoFault | null>(null)
  const sending = useUnitCase((state) => state.sending)
  const [sent, setSent] = useState(false)
  const bring = (kind: Slot['kind'], from: Source, atMost: number) => {
    setFault(null)
    void takePhotos(from, {
      atMost,
      onChosen: () => setSent(true),
      onPhoto(photo) {
        if (!photo.ok) return setFault(photo.fault)
        void useUnitCase
          .getState()
          .bring(kind, photo.path)
          .then(() => releasePhoto(photo.path))
      },
    })
  }
  if (slots.length === 0) return null
  return (
    <Section id="papers" title={words.heading}>
      <FailureNotice
        id="photo-fault"
        title={words.refusedTitle}
        text={fault === null ? undefined : photoFaults[fault]}
      />
      <Text live>{sending > 0 ? words.sending(sending) : sent ? words.received : ''}</Text>
      <Ticks>
        {slots.map((slot) => (
          <Tick
            key={slot.kind}
            sign={slot.wanted ? 'wait' : slot.pages.length > 0 ? 'done' : 'not'}
            title={materialNames[slot.kind]}
          >
            <Text tone="strong">
              {slot.pages.length > 0
                ? words.pages(slot.pages.length)
                : slot.wanted
                  ? words.wanted
                  : words.none}
            </Text>
            {slot.pages.map((page, at) => (
              <PaperPage key={page.id} caseId={id} page={page} number={at + 1} open={open} />
            ))}
            {open && <Bring slot={slot} onBring={bring} />}
          </Tick>
        ))}
      </Ticks>
      {!open && <Text tone="quiet">{words.closed}</Text>}
    </Section>
  )
}

interface BringProps {
  readonly slot: Slot
  readonly onBring: (kind: Slot['kind'], from: Source, atMost: number) => void
}

/** On a PC files, several at once; on a phone the camera before the album. */
function Bring({ slot: { kind, several }, onBring }: BringProps) {
  const wide = useWide()
  const about = `：${materialNames[kind]}`
  const atMost = several ? MOST_PAGES : 1
  if (wide)
    return (
      <Button icon="picture" about={about} onPress={() => onBring(kind, 'album', atMost)}>
        {words.files}
      </Button>
    )
  return (
    <Stack>
      <Button icon="camera" about={about} onPress={() => onBring(kind, 'camera', 1)}>
        {words.camera}
      </Button>
      <Button icon="picture" about={about} onPress={() => onBring(kind, 'album', atMost)}>
        {words.album}
      </Button>
    </Stack>
  )
}

interface PaperPageProps {
  readonly caseId: string
  readonly page: Page
  readonly number: number
  readonly open: boolean
}

function PaperPage({ caseId, page, number, open }: PaperPageProps) {
  const { busy, takeOut } = useUnitCase()
  const [looking, setLooking] = useState(false)
  const about = `：${materialNames[page.kind]}`
  return (
    <>
      <Text>{words.page(number, page.byUnit ? words.ofUnit : words.ofRetiree)}</Text>
      <Stack>
        <Button kind="link" about={about} onPress={() => setLooking(!looking)}>
          {looking ? words.fold : words.look(number)}
        </Button>
        {page.own && open && !page.handedIn && (
          <Button kind="link" about={about} busy={busy} onPress={() => void takeOut(page.id)}>
            {words.takeOut(number)}
          </Button>
        )}
      </Stack>
      {looking && <Shown caseId={caseId} page={page} number={number} />}
    </>
  )
}

function Shown({ caseId, page, number }: Omit<PaperPageProps, 'open'>) {
  const [src, setSrc] = useState<string | null>()
  const { id } = page
  useEffect(() => {
    let wanted = true
    showUnitPaper(caseId, id).then(
      (found) => wanted && setSrc(found),
      () => wanted && setSrc(null),
    )
    return () => {
      wanted = false
    }
  }, [caseId, id])
  if (src === null) return <Text tone="quiet">{words.notShown}</Text>
  return src === undefined ? null : (
    <PhotoFrame src={src} label={words.shown(materialNames[page.kind], number)} />
  )
}
