import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { finder as words, finderTitles } from '@/content/photos/camera'
import { isMaterial, MATERIALS, type MaterialKind } from '@/domain/scheme/ids'
import { formOf } from '@/domain/scheme/materials'
import type { Source } from '@/platform/camera'
import { stillOf } from '@/platform/finder'
import { shrink } from '@/platform/image'
import { refused } from '@/platform/image/photo'
import { urlOf } from '@/stores/place'
import { useTaking } from '@/stores/taking'
import { Button } from '@/ui/button'
import { Darkroom, Finder, Shutter } from '@/ui/finder'
import { Heading } from '@/ui/heading'
import { Note } from '@/ui/note'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { goBack } from '@/ui/target'
import { Text } from '@/ui/text'
import { PhotosGate } from '../gate'
import { useFinder } from './useFinder'

/** The app's own camera, with a frame in the shape of what it is for. On H5 alone. */
export default function PhotoCameraPage() {
  const params = useRouter().params
  const kind = isMaterial(params.kind) ? params.kind : MATERIALS[0]
  return (
    <PhotosGate place={`photos/slot?kind=${kind}`} title={finderTitles[kind].join('')} kind={kind}>
      {() => <Camera kind={kind} />}
    </PhotosGate>
  )
}

function Camera({ kind }: { readonly kind: MaterialKind }) {
  const finder = useFinder()
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  const [on, setOn] = useState(false)
  const title = finderTitles[kind]
  const back = () => goBack(urlOf(`photos/slot?kind=${kind}`))

  const shoot = () => {
    if (video === null) return
    const still = stillOf(video)
    const photo = still.then((file) => (file === null ? refused('damaged') : shrink(file)))
    useTaking.getState().shot(kind, photo)
    void still.then(back)
  }
  const take = (from: Source) => {
    const taking = useTaking.getState()
    taking.take(kind, from, taking.anew, back)
  }
  const page = { frame, title: windowTitle(title.join('')), onBack: back }
  const heading = (
    <Heading level={1} phrases={title}>
      {title.join('')}
    </Heading>
  )

  if (finder === 'refused') {
    return (
      <Darkroom>
        <Page {...page}>
          {heading}
          <Notice id="no-camera" tone="wait" title={words.refused.title}>
            <Text live>{words.refused.text}</Text>
            <Stack>
              <Button icon="camera" onPress={() => take('camera')}>
                {words.refused.ownCamera}
              </Button>
              <Button icon="picture" onPress={() => take('album')}>
                {words.refused.album}
              </Button>
            </Stack>
          </Notice>
        </Page>
      </Darkroom>
    )
  }
  const opened = finder === 'opening' ? null : finder
  const turnLight = async () => {
    if (await opened?.light(!on)) setOn(!on)
  }
  return (
    <Darkroom>
      <Page
        {...page}
        action={
          <Shutter
            album={{ label: words.album, onPress: () => take('album') }}
            shoot={{ label: words.shoot, onPress: shoot, disabled: video === null }}
            light={
              opened?.hasLight
                ? { label: on ? words.lightOff : words.lightOn, onPress: () => void turnLight() }
                : null
            }
          />
        }
      >
        {heading}
        <Finder
          stream={opened?.stream ?? null}
          shape={formOf(kind) === 'card' ? 'card' : 'page'}
          label={words.label}
          onReady={setVideo}
        />
        <Note live icon={video === null ? 'clock' : 'info'}>
          {video === null ? words.opening : words.tip}
        </Note>
      </Page>
    </Darkroom>
  )
}
