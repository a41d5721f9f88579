import { useEffect, useRef, useState } from 'react'
import { materialNames } from '@/content/materials/names'
import { photos } from '@/content/photos'
import type { MaterialNeed } from '@/domain/guidance'
import type { Place } from '@/stores/journey'
import { useMaterials } from '@/stores/materials'
import { identityOf, type Picture } from '@/stores/materialsPictures'
import { useTaking } from '@/stores/taking'
import { Button } from '@/ui/button'
import { focusOn } from '@/ui/focus'
import { Note } from '@/ui/note'
import { Queue } from '@/ui/queue'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { VisuallyHidden } from '@/ui/visuallyHidden'
import { movedTo, summaryOf } from '../standing'
import type { Taking } from './useSlotTaking'
import { OnePicture } from './onePicture'
import { PageItem } from './pageItem'

interface TakenProps {
  readonly need: MaterialNeed
  readonly caseId: string
  readonly place: Place
  readonly pictures: readonly Picture[]
  readonly taking: Taking
}

/** The pictures of a slot. Pages stand in their order, which can be changed. */
export function Taken({ need, caseId, place, pictures, taking }: TakenProps) {
  const { kind, several } = need
  const [opened, setOpened] = useState<string | null>(null)
  const [news, setNews] = useState<string | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  const latest = useRef({ pictures })
  latest.current = { pictures }
  const name = materialNames[kind]

  // What was pressed has gone, or moved: the focus goes on from there once the page is drawn anew.
  useEffect(() => {
    if (target === null) return
    focusOn(target)
    setTarget(null)
  }, [target])

  // Camera and album of an empty slot go with its first picture, and a picture's own buttons with the picture: one goes
  // on at what was taken. Whoever adds page after page stays at the button.
  const { kept } = taking
  useEffect(() => {
    if (kept === null) return
    const { pictures: now } = latest.current
    const picture = now.find(({ path }) => path === kept.path)
    if (!several || now.length === 1) setTarget('taken-title')
    else if (kept.anew && picture) setTarget(toggleId(picture))
    useTaking.getState().seen()
  }, [kept, several])

  const remove = async (picture: Picture) => {
    const isGone = await useMaterials.getState().remove(picture.key)
    if (!isGone && useMaterials.getState().failure !== null) return
    setOpened(null)
    setNews(isGone ? photos.removed : null)
    setTarget(several && pictures.length > 1 ? 'add-page' : 'take-photo')
  }
  const move = async (from: number, to: number) => {
    const ids = movedTo(pictures, from, to)
    const moving = pictures[from]
    if (ids === null || moving === undefined || !(await useMaterials.getState().reorder(kind, ids))) return
    setNews(photos.moved(to + 1))
    setTarget(toggleId(moving))
  }
  const about = (picture: Picture) => ({
    picture,
    caseId,
    place,
    onRetake: () => taking.take('camera', picture),
    onAlbum: () => taking.take('album', picture),
    onRemove: () => remove(picture),
  })

  return (
    <>
      <VisuallyHidden live>{pictures.length > 0 && summaryOf(pictures)}</VisuallyHidden>
      {news !== null && (
        <Note tone="done" live>
          {news}
        </Note>
      )}
      {pictures.length > 0 && !several && (
        <Section id="taken" title={photos.taken.title} gap="l">
          {pictures.map((picture) => (
            <OnePicture key={identityOf(picture)} name={name} {...about(picture)} />
          ))}
        </Section>
      )}
      {pictures.length > 0 && several && (
        <Section id="taken" title={photos.taken.pages(pictures.length)}>
          <Queue>
            {pictures.map((picture, at) => (
              <PageItem
                key={identityOf(picture)}
                toggleId={toggleId(picture)}
                number={at + 1}
                material={name}
                open={opened === identityOf(picture)}
                onToggle={(open) => setOpened(open ? identityOf(picture) : null)}
                onUp={movedTo(pictures, at, at - 1) && (() => move(at, at - 1))}
                onDown={movedTo(pictures, at, at + 1) && (() => move(at, at + 1))}
                {...about(picture)}
              />
            ))}
          </Queue>
          <Stack>
            <Button id="add-page" icon="add" onPress={() => taking.take('camera')}>
              {photos.addPage}
            </Button>
            <Button icon="picture" onPress={() => taking.take('album')}>
              {photos.severalFromAlbum}
            </Button>
          </Stack>
        </Section>
      )}
    </>
  )
}

/** The button that opens a page: where the focus stays when the page moves. */
const toggleId = (picture: Picture) => `page-${picture.material?.id ?? picture.key}`
