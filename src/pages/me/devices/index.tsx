import { useState } from 'react'
import { dayOf, shortDayText, timeText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { devices as texts } from '@/content/me/devices'
import { useClock } from '@/stores/clock'
import { useDevices, type Device } from '@/stores/devices'
import { identityUrl, signInUrl } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { useFocusNext } from '@/ui/focus'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { MyGate } from '../gate'

const PLACE = 'me/devices'
const LIST = 'devices'

/** 登录过的手机: where one is signed in, signing out there, and what to do about a lost phone. */
export default function DevicesPage() {
  const { devices: known, failure, load } = useDevices()
  return (
    <MyGate
      place={PLACE}
      needs="phone"
      title={texts.title}
      words={texts}
      known={known}
      failure={failure}
      load={load}
    >
      {(devices) => <Devices devices={devices} />}
    </MyGate>
  )
}

function Devices({ devices }: { devices: readonly Device[] }) {
  const { refused, busy, end, endOthers } = useDevices()
  const [ended, setEnded] = useState(false)
  const focusNext = useFocusNext()
  const others = devices.filter(({ current }) => !current)

  const ends = async (ending: Promise<boolean>) => {
    setEnded(false)
    const isDone = await ending
    setEnded(isDone)
    // The button that was pressed has gone, or the reason why it is still there stands above.
    if (isDone) focusNext(LIST)
  }

  return (
    <Page frame={frame} title={windowTitle(texts.title)} backTo="/pages/me/settings/index">
      <PageHead title={texts.title} lead={texts.lead} />
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      <Section id={LIST} title={texts.listTitle}>
        {ended && (
          <Note tone="done" live>
            {texts.ended}
          </Note>
        )}
        <Ticks>
          {devices.map((device) => (
            <DeviceTick key={device.id} device={device} busy={busy} onEnd={() => void ends(end(device.id))} />
          ))}
        </Ticks>
        {others.length === 0 && <Text>{texts.onlyThis}</Text>}
        {others.some(({ endable }) => endable) && (
          <>
            <Button busy={busy} onPress={() => void ends(endOthers())}>
              {texts.endOthers}
            </Button>
            <Text small tone="quiet">
              {texts.endOthersNote}
            </Text>
          </>
        )}
      </Section>
      {others.some(({ endable }) => !endable) && <Newer />}
      <Section id="lost" title={texts.lost.title}>
        {texts.lost.steps.map((step) => (
          <Text key={step}>{step}</Text>
        ))}
        <Text small tone="quiet">
          {texts.lost.note}
        </Text>
      </Section>
    </Page>
  )
}

interface DeviceTickProps {
  readonly device: Device
  readonly busy: boolean
  readonly onEnd: () => void
}

function DeviceTick({ device, busy, onEnd }: DeviceTickProps) {
  const today = useClock((state) => state.today)
  const { client, current, since, lastUsedAt, proved, endable } = device
  const name = texts.clients[client]
  const day = (at: string) => shortDayText(dayOf(at), today)
  const signedIn = texts.since(day(since), timeText(since))
  return (
    <Tick
      icon="phone"
      title={current ? texts.current : name}
      who={current ? texts.sinceAt(name, signedIn) : signedIn}
    >
      <Stack gap="s">
        {!current && (
          <Text small tone="quiet">
            {texts.lastUsed(day(lastUsedAt), parseInt(timeText(lastUsedAt), 10))}
          </Text>
        )}
        {proved && (
          <Text small tone="quiet">
            {texts.proved}
          </Text>
        )}
        {endable && (
          <Button busy={busy} about={texts.about(name, signedIn)} onPress={onEnd}>
            {texts.end}
          </Button>
        )}
      </Stack>
    </Tick>
  )
}

/** A session that is newer than this one: what proves that it is the owner who wants it ended. */
function Newer() {
  const proved = useSession((state) => state.me?.level === 'realName')
  return (
    <Section id="newer" title={texts.newer.title}>
      <Text>{texts.newer.text}</Text>
      <Button to={proved ? identityUrl(PLACE) : signInUrl(PLACE)}>
        {proved ? texts.newer.prove : texts.newer.signIn}
      </Button>
    </Section>
  )
}
