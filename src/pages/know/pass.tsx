import { useEffect, useState } from 'react'
import { pass } from '@/content/know/choice'
import { copyText } from '@/platform/clipboard'
import { useShare } from '@/platform/share'
import { download, drawsText, drawText, release, type Paragraph } from '@/platform/textPicture'
import { Button } from '@/ui/button'
import { PhotoFrame } from '@/ui/photoFrame'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'

interface PassProps {
  /** What is kept: a picture where the platform draws one, and the words. Nothing in it says whose it is. */
  readonly paragraphs: readonly Paragraph[]
  readonly file: string
  /** The page that is passed on, without anything that was typed. */
  readonly title: string
  readonly path: string
}

/** A result to keep, and its page to pass on. */
export function Pass({ paragraphs, file, title, path }: PassProps) {
  const share = useShare({ title, path })
  const [told, setTold] = useState('')
  const [picture, setPicture] = useState<string | null>(null)

  useEffect(() => (picture === null ? undefined : () => release(picture)), [picture])

  const save = async () => {
    const drawn = await drawText(paragraphs)
    setPicture(drawn)
    setTold(drawn === null ? pass.failed : pass.saved)
    if (drawn !== null) download(drawn, `${file}.png`)
  }
  const copy = async () => {
    const copied = await copyText(paragraphs.map(({ text }) => text).join('\n'))
    setTold(copied ? pass.copied : pass.failed)
  }
  const hand = async () => {
    const came = (await share?.()) ?? 'handedOver'
    setTold(came === 'handedOver' ? '' : pass[came])
  }
  return (
    <Section id="pass" title={pass.title}>
      {drawsText && (
        <Button icon="picture" onPress={() => void save()}>
          {pass.picture}
        </Button>
      )}
      <Button icon="document" onPress={() => void copy()}>
        {pass.copy}
      </Button>
      {share && (
        <Button icon="share" onPress={() => void hand()}>
          {pass.link}
        </Button>
      )}
      <Text small tone="quiet">
        {share ? pass.linkNote : pass.menu}
      </Text>
      <Text live>{told}</Text>
      {picture !== null && <PhotoFrame src={picture} label={pass.label} />}
    </Section>
  )
}
