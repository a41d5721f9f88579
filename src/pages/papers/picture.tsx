import { useEffect, useState } from 'react'
import { certificatePage } from '@/content/certificate'
import { certificateRows, issueRows } from '@/content/certificate/rows'
import { home } from '@/content/home'
import { papersPage } from '@/content/papers/page'
import { download, drawText, release, type Paragraph } from '@/platform/textPicture'
import { useCertificate } from '@/stores/certificate'
import { Button } from '@/ui/button'
import { PhotoFrame } from '@/ui/photoFrame'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'

const words = papersPage.picture

type Certificate = NonNullable<NonNullable<ReturnType<typeof useCertificate.getState>['held']>['certificate']>

/** 存成图片: what the card says, among one's own pictures. It is drawn on the phone, out of what the phone has. */
export function AsPicture() {
  const certificate = useCertificate((state) => state.held?.certificate ?? null)
  const [told, setTold] = useState('')
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => (picture === null ? undefined : () => release(picture)), [picture])
  if (certificate === null || certificate.status === 'void') return null

  const save = async () => {
    const drawn = await drawText(paragraphsOf(certificate))
    setPicture(drawn)
    setTold(drawn === null ? words.failed : words.saved)
    if (drawn !== null) download(drawn, `${words.file}.png`)
  }
  return (
    <Section id="picture" title={words.title}>
      <Text>{words.text}</Text>
      <Button icon="camera" onPress={() => void save()}>
        {words.save}
      </Button>
      <Text live>{told}</Text>
      {picture !== null && <PhotoFrame src={picture} label={words.label} />}
    </Section>
  )
}

const paragraphsOf = (certificate: Certificate): readonly Paragraph[] => [
  { text: certificatePage.booklet, look: 'number' },
  ...(certificate.sample ? [{ text: certificatePage.sample, look: 'title' } as const] : []),
  ...[...certificateRows(certificate), ...issueRows(certificate)].map(({ label, value }) => ({
    text: `${label}：${value}`,
  })),
  { text: words.asOf(certificate.checkedAt), look: 'quiet' },
  { text: home.official.notice, look: 'quiet' },
]
