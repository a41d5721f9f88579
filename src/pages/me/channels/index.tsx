import { useEffect } from 'react'
import { failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { channelsPage as words, newsNames } from '@/content/notices/channels'
import { NEWS } from '@/domain/notices'
import { onInSight } from '@/platform/foreground'
import { useChannels, waysFor, type NoticeSettings } from '@/stores/channels'
import { Check, CheckGroup } from '@/ui/choice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { MyGate } from '../gate'
import { Trial } from './trial'
import { Way } from './way'

const PLACE = 'me/channels'

/** 有事怎么告诉您: which news, by which ways in the order in which they are tried, whether at night, and a test. */
export default function ChannelsPage() {
  const { settings, failure, load } = useChannels()
  return (
    <MyGate
      place={PLACE}
      needs="phone"
      title={words.title}
      words={words}
      known={settings}
      failure={failure}
      load={load}
    >
      {(known) => <Channels settings={known} />}
    </MyGate>
  )
}

function Channels({ settings }: { settings: NoticeSettings }) {
  const { refused, asked, load, choose } = useChannels()
  // Whoever comes back from the phone's settings has perhaps allowed there what was blocked.
  useEffect(() => onInSight(() => void load()), [load])
  const { news, quiet, channels } = settings
  const isReached = NEWS.some((kind) => waysFor(settings, kind).length > 0)

  return (
    <Page frame={frame} title={windowTitle(words.title)} backTo="/pages/me/settings/index">
      <PageHead title={words.title} lead={words.lead} />
      {refused && asked !== 'unsent' && (
        <Note tone="wait" live>
          {words.notKept(failureText(refused))}
        </Note>
      )}
      <CheckGroup
        name="news"
        legend={words.news.legend}
        legendLevel={2}
        hint={words.news.hint}
        options={NEWS.map((kind) => ({ value: kind, label: newsNames[kind], note: words.news.notes[kind] }))}
        values={news}
        onChange={(chosen) => void choose({ news: chosen })}
      />
      {news.length === 0 && (
        <Note tone="wait" live>
          {words.news.none}
        </Note>
      )}
      <Section id="ways" title={words.ways.title} gap="l">
        <Text>{words.ways.lead}</Text>
        {news.length > 0 && !isReached && <Note tone="wait">{words.ways.no}</Note>}
        {channels.map((standing) => (
          <Way key={standing.channel} standing={standing} settings={settings} />
        ))}
      </Section>
      <Section id="night" title={words.quiet.title}>
        <Check
          id="quiet"
          label={words.quiet.label}
          note={words.quiet.note}
          checked={quiet}
          onChange={(checked) => void choose({ quiet: checked })}
        />
      </Section>
      <Trial />
      <RowLinks>
        <RowLink icon="info" label={words.inbox} to="/pages/me/notices/index" />
      </RowLinks>
    </Page>
  )
}
