import { frame, windowTitle } from '@/content/frame'
import { home } from '@/content/home'
import { offline } from '@/content/know/offline'
import { pageWords, textsIn } from '@/content/terms/pageWords'
import { Glossary } from '@/ui/glossary'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

export default function OfflinePage() {
  return (
    <Page frame={frame} title={windowTitle(offline.title)}>
      <PageHead title={offline.title} lead={offline.lead} />
      <Section id="where" title={offline.where.title}>
        <Ticks>
          {offline.where.places.map((place) => (
            <Tick key={place} icon="counter" title={place} level={3} />
          ))}
        </Ticks>
        <Text tone="quiet">{offline.where.note}</Text>
      </Section>
      <Section id="call" title={offline.call.title}>
        <RowLinks>
          {offline.call.rows.map((row) => (
            <RowLink key={row.label} icon="phone" {...row} />
          ))}
        </RowLinks>
      </Section>
      <Section id="bring" title={offline.bring.title}>
        <Text>{offline.bring.note}</Text>
        <RowLinks>
          <RowLink icon="list" label={offline.bring.link} to="/pages/know/materials/index" />
        </RowLinks>
      </Section>
      <Section id="proxy" title={offline.proxy.title}>
        <Text>{offline.proxy.note}</Text>
        <Text small tone="quiet">
          {offline.proxy.basis}
        </Text>
      </Section>
      <Glossary {...pageWords} texts={textsIn([offline])} />
      <Section id="official" title={offline.officialTitle}>
        <Note icon="info">{`${home.official.notice}${home.official.names}`}</Note>
      </Section>
    </Page>
  )
}
