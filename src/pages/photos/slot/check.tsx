import { frame, windowTitle } from '@/content/frame'
import { check, faultWords } from '@/content/photos/check'
import { photos } from '@/content/photos'
import { formOf } from '@/domain/scheme/materials'
import { TRIES, useTaking } from '@/stores/taking'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { PhotoFrame } from '@/ui/photoFrame'
import { Stack } from '@/ui/stack'
import type { StepProps } from '@/ui/step'
import { Strong, Text } from '@/ui/text'

interface CheckProps {
  /** Of the material. */
  readonly name: string
  readonly step: StepProps
  readonly onRetake: () => void
}

/** What is wrong with a picture that was just taken, and how a better one is taken; from the second on it may be used. */
export function Check({ name, step, onRetake }: CheckProps) {
  const { doubts, take, useAnyway, drop } = useTaking()
  const [doubt] = doubts
  if (doubt === undefined) return null
  const { kind, path, faults, tries } = doubt
  const form = formOf(kind) === 'card' ? 'card' : 'page'
  const found = faults.map((fault) => faultWords[fault][form])
  const [worst] = found

  return (
    <Page
      frame={frame}
      title={windowTitle(worst?.title ?? name)}
      onBack={drop}
      action={
        <Button kind="main" icon="camera" phrases={check.retake[form]} onPress={onRetake}>
          {check.retake[form].join('')}
        </Button>
      }
    >
      <PageHead title={worst?.title} step={step} lead={name} />
      <PhotoFrame src={path} label={photos.pictureOf(name)} />
      <Text live>
        {found.map(({ what }) => (
          <Strong key={what}>{what}</Strong>
        ))}
      </Text>
      {found.map(({ how }) => (
        <Text key={how}>{how}</Text>
      ))}
      {doubts.length > 1 && <Text tone="quiet">{check.others(doubts.length - 1)}</Text>}
      <Stack>
        {tries >= TRIES && <Note live>{check.tries(tries)}</Note>}
        {tries >= TRIES && <Button onPress={useAnyway}>{check.useAnyway}</Button>}
        <Button icon="picture" onPress={() => take(kind, 'album')}>
          {photos.fromAlbum}
        </Button>
      </Stack>
    </Page>
  )
}
