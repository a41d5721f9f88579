import { useRouter } from '@tarojs/taro'
import { draftWords } from '@/content/apply/draft'
import { shortDayText } from '@/content/dates'
import { draftEnding } from '@/content/draftEnding'
import { frame, windowTitle } from '@/content/frame'
import { backToCheck, stepNames, stepText } from '@/content/journey'
import { materialPurposes } from '@/content/materials/purposes'
import { materialNames } from '@/content/materials/names'
import { list, photos } from '@/content/photos'
import { useActing } from '@/stores/acting'
import { useClock } from '@/stores/clock'
import { useEnding } from '@/stores/ending'
import { useHere } from '@/stores/here'
import { backUrl, stepOf, urlOf } from '@/stores/journey'
import { useMaterials } from '@/stores/materials'
import { identityOf, isThere } from '@/stores/materialsPictures'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Queue } from '@/ui/queue'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { goBack } from '@/ui/target'
import { Text } from '@/ui/text'
import { VisuallyHidden } from '@/ui/visuallyHidden'
import { PhotosGate, StandingNotes, type OpenDraft } from '../gate'
import { QueuedPicture } from '../queuedPicture'
import { summaryOf } from '../standing'
import { isTheirPicture } from '../theirs'
import { slotUrl } from './slotUrl'

const PLACE = 'photos/list'

/** 要传的材料: every picture and where it is, and what is still to be taken. */
export default function PhotoListPage() {
  const fromCheck = useRouter().params.from === 'check'
  return (
    <PhotosGate place={PLACE} title={photos.listTitle}>
      {(draft) => <All draft={draft} fromCheck={fromCheck} />}
    </PhotosGate>
  )
}

function All({ draft, fromCheck }: { draft: OpenDraft; fromCheck: boolean }) {
  const { view, journey } = draft
  const pictures = useMaterials((state) => state.pictures)
  const phoneFull = useMaterials((state) => state.phoneFull)
  const acting = useActing((state) => state.acting)
  useHere(PLACE)
  const backTo = backUrl(journey, PLACE, fromCheck ? 'check' : null)
  const { number, of } = stepOf(PLACE)
  const slots = journey.needs.map((need) => ({ ...need, taken: pictures[need.kind] }))
  const taken = slots.flatMap((slot) => slot.taken)
  const missing = slots.filter((slot) => !slot.taken.some(isThere))
  const all = taken.filter(isThere).length + missing.length
  const received = taken.filter(({ state }) => state === 'received').length
  const today = useClock((state) => state.today)
  const ending = useEnding(taken.flatMap(({ material }) => material ?? []))
  const heading = list.heading(all, received)

  return (
    <Page
      frame={frame}
      title={windowTitle(photos.listTitle)}
      backTo={backTo}
      action={
        fromCheck ? (
          <Button kind="main" phrases={backToCheck} onPress={() => goBack(urlOf('apply/check'))}>
            {backToCheck.join('')}
          </Button>
        ) : (
          <Button kind="main" phrases={list.next} to={urlOf('apply/check')}>
            {list.next.join('')}
          </Button>
        )
      }
    >
      <PageHead
        title={heading.join('')}
        phrases={heading}
        step={{ text: stepText(number, of), topic: stepNames.photos, now: number, of }}
      />
      <StandingNotes place={PLACE} />
      {ending && (
        <Note tone="wait">{draftEnding(ending.part, shortDayText(ending.until, today)).join('')}</Note>
      )}
      {received < taken.length && !phoneFull && <Note>{list.goesOn}</Note>}
      <VisuallyHidden live>{taken.length > 0 && summaryOf(taken)}</VisuallyHidden>
      {missing.length > 0 && (
        <Section id="missing" title={list.missing(missing.length)}>
          <RowLinks>
            {missing.map(({ kind }) => (
              <RowLink
                key={kind}
                icon="camera"
                label={materialNames[kind]}
                note={
                  acting !== null && isTheirPicture(acting, kind)
                    ? photos.cardIsTheirs(acting.ownerName)
                    : materialPurposes[kind]
                }
                to={slotUrl(kind)}
              />
            ))}
          </RowLinks>
        </Section>
      )}
      {taken.length > 0 && (
        <Section id="pictures" title={list.itemsTitle} hideTitle>
          <Queue>
            {slots.flatMap(({ kind, several, taken: mine }) =>
              mine.map((picture, at) => {
                const material = materialNames[kind]
                const name = several ? photos.pageOf(material, at + 1) : material
                return (
                  <QueuedPicture
                    key={identityOf(picture)}
                    picture={picture}
                    caseId={view.id}
                    place={PLACE}
                    name={name}
                  >
                    <Button kind="link" about={`：${name}`} to={slotUrl(kind)}>
                      {list.look}
                    </Button>
                  </QueuedPicture>
                )
              }),
            )}
          </Queue>
        </Section>
      )}
      {received === all ? (
        <Note tone="done">{list.allReceived}</Note>
      ) : (
        <Text tone="quiet">{list.mayGoOn(all)}</Text>
      )}
      {view.draftExpiresOn !== null && (
        <Text small tone="quiet">
          {draftWords.kept(view.draftExpiresOn)}
        </Text>
      )}
    </Page>
  )
}
