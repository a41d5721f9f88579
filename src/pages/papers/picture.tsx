import { useEffect, useState } from 'react'
import { certificatePage } from '@/content/certificate'
import { certificateRows, issueRows } from '@/content/certificate/rows'
import { home } from '@/content/home'
import { papersPage } from '@/content/papers/page'
import { drawPicture, keepPicture, openSettings, release, type Kept } from '@/platform/picture'
import { useCertificate } from '@/stores/certificate'
import { Button } from '@/ui/button'
import { PhotoFrame } from '@/ui/photoFrame'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { UnseenCanvas } from '@/ui/unseenCanvas'
import { planCard, type CardWords } from './card'

const words = papersPage.picture
const CANVAS = 'card'

type Certificate = NonNullable<NonNullable<ReturnType<typeof useCertificate.getState>['held']>['certificate']>

/** 存成图片: the card, among one's own pictures. It is drawn on the phone, out of what the phone has. */
export function AsPicture() {
  const certificate = useCertificate((state) => state.held?.certificate ?? null)
  const [kept, setKept] = useState<Kept | null>(null)
  const [busy, setBusy] = useState(false)
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => (picture === null ? undefined : () => release(picture)), [picture])
  if (certificate === null || certificate.status === 'void') return null

  const save = async () => {
    setBusy(true)
    try {
      const drawn = await drawPicture(planCard(wordsOf(certificate)), CANVAS)
      setPicture(drawn)
      setKept(drawn === null ? 'failed' : await keepPicture(drawn, `${words.file}.png`))
    } catch {
      setKept('failed')
    } finally {
      setBusy(false)
    }
  }
  const settings = openSettings
  return (
    <Section id="picture" title={words.title}>
      <Text>{words.text}</Text>
      <Button icon="picture" busy={busy} onPress={() => void save()}>
        {words.save}
      </Button>
      <Text live>{kept === null ? '' : words.kept[kept]}</Text>
      {kept === 'refused' && settings !== null && (
        <Button onPress={() => void settings().then(save)}>{words.settings}</Button>
      )}
      {picture !== null && <PhotoFrame src={picture} label={words.label} />}
      <UnseenCanvas id={CANVAS} />
    </Section>
  )
}

const wordsOf = (certificate: Certificate): CardWords => ({
  title: certificatePage.booklet,
  sample: certificate.sample ? certificatePage.sample : undefined,
  rows: certificateRows(certificate),
  check: words.check,
  issue: [
    ...issueRows(certificate),
    { label: words.state, value: words.valid },
    { label: words.asOf, value: words.at(certificate.checkedAt) },
  ],
  foot: home.official.notice,
})
