import { dayOf, shortDayText, timeText } from '@/content/dates'
import { failureText } from '@/content/failures'
import { installing } from '@/content/me/install'
import { askedWords, channelNames, channelsPage as words } from '@/content/notices/channels'
import { NEWS, type Channel } from '@/domain/notices'
import { ownChannel, standing as standingHere } from '@/platform/push'
import {
  canAskHere,
  useChannels,
  type Asked,
  type ChannelStanding,
  type NoticeSettings,
} from '@/stores/channels'
import { useClock } from '@/stores/clock'
import { Button } from '@/ui/button'
import { Check } from '@/ui/choice'
import { useFocusNext } from '@/ui/focus'
import { Note } from '@/ui/note'
import { Point, Points } from '@/ui/points'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'

interface WayProps {
  readonly standing: ChannelStanding
  readonly settings: NoticeSettings
}

const idOf = (channel: Channel) => `way-${channel}`

/** One way: whether it is chosen, what it reaches, and how it is opened. */
export function Way({ standing, settings }: WayProps) {
  const { channel, available, on } = standing
  const { choose } = useChannels()
  const used = settings.channels.flatMap((one) => (one.on ? [one.channel] : []))
  if (!available)
    return (
      <Section id={idOf(channel)} title={channelNames[channel]} level={3}>
        <Text>{words.closed}</Text>
      </Section>
    )
  return (
    <Section id={idOf(channel)} title={channelNames[channel]} level={3}>
      <Check
        id={`on-${channel}`}
        label={words.use(channel)}
        note={stateOf(standing)}
        checked={on}
        onChange={(checked) =>
          void choose({ on: checked ? [...used, channel] : used.filter((one) => one !== channel) })
        }
      />
      {on && <Reached standing={standing} />}
      {on && channel === ownChannel && <OpenHere standing={standing} settings={settings} />}
    </Section>
  )
}

function stateOf({ on, reaches }: ChannelStanding): string {
  if (!on) return words.states.off
  return reaches.length > 0 ? words.states.on : words.states.notConnected
}

/** What it reaches, until when, and what came of the last. */
function Reached({ standing: { channel, reaches, left, last } }: { standing: ChannelStanding }) {
  const { busy, idHere, disconnect } = useChannels()
  const today = useClock((state) => state.today)
  const focusNext = useFocusNext()
  const at = (instant: string) => [shortDayText(dayOf(instant), today), timeText(instant)] as const
  if (reaches.length === 0)
    return channel === ownChannel ? null : <Text tone="quiet">{words.elsewhere[channel]}</Text>
  const removes = async (id: string) => {
    // The button that was pressed has gone with what it was about.
    if (await disconnect(id)) focusNext(idOf(channel))
  }
  return (
    <Stack gap="s">
      {reaches.map(({ id, phone, since }) => {
        const said =
          since === null
            ? channelNames[channel]
            : words.since(channel, id !== null && id === idHere, ...at(since))
        return (
          <Stack key={id ?? phone} gap="s">
            <Text>{phone === null ? said : words.phone(phone.slice(-4))}</Text>
            {id !== null && (
              <Button
                kind="link"
                busy={busy}
                about={words.aboutRemove(channel, said)}
                onPress={() => void removes(id)}
              >
                {words.remove}
              </Button>
            )}
          </Stack>
        )
      })}
      {left !== null && NEWS.map((news) => <Text key={news}>{words.left(news, left[news])}</Text>)}
      {last !== null && (
        <Text small tone="quiet">
          {words.last[last.end](at(last.at).join(' '))}
        </Text>
      )}
    </Stack>
  )
}

/** To be reached here: what is asked is asked at the tap, and what came of it is said in its own words. */
function OpenHere({ standing, settings }: WayProps) {
  const { channel } = standing
  const { here, busy, asked, connect } = useChannels()
  const now = standingHere()
  const cannot = now === 'can' ? null : now
  const opens = cannot === null && canAskHere(settings, here)
  return (
    <Stack gap="s">
      {opens && (
        <>
          <Text tone="quiet">{words.connectNote[channel]}</Text>
          <Button busy={busy} onPress={() => void connect()}>
            {standing.left !== null && standing.reaches.length > 0 ? words.more : words.connect[channel]}
          </Button>
        </>
      )}
      <CameOf asked={cannot ?? asked} channel={channel} />
    </Stack>
  )
}

function CameOf({ asked, channel }: { asked: Asked | null; channel: Channel }) {
  const refused = useChannels((state) => state.refused)
  if (asked === null) return null
  if (asked === 'toInstall')
    return (
      <Note>
        <Text>{askedWords.toInstall}</Text>
        <Points>
          {installing.safari.map((tap) => (
            <Point key={tap}>{tap}</Point>
          ))}
        </Points>
      </Note>
    )
  const said = () => {
    if (asked === 'blocked') return askedWords.blocked[channel === 'sms' ? 'webPush' : channel]
    return asked === 'unsent' ? askedWords.unsent(refused ? failureText(refused) : '') : askedWords[asked]
  }
  return (
    <Note tone={asked === 'connected' ? 'done' : 'wait'} live>
      {said()}
    </Note>
  )
}
