import { frame, windowTitle } from '@/content/frame'
import { working } from '@/content/know/working'
import { pageWords, textsIn } from '@/content/terms/pageWords'
import { Glossary } from '@/ui/glossary'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

/** 退休后继续上班: what stays, and what the unit owes. */
export default function WorkingPage() {
  return (
    <Page frame={frame} title={windowTitle(working.title)}>
      <PageHead title={working.title} lead={working.lead} />
      <Ticks>
        {working.rows.map(({ title, about, article }) => (
          <Tick key={title} icon="law" title={title} level={2} who={article}>
            <Text>{about}</Text>
          </Tick>
        ))}
      </Ticks>
      <Section id="call" title={working.call.title}>
        <RowLinks>
          <RowLink icon="phone" label={working.call.label} note={working.call.note} tel="12333" />
        </RowLinks>
      </Section>
      <Glossary {...pageWords} texts={textsIn([working])} />
      <Section id="basis" title={working.basis}>
        <Text small tone="quiet">
          {working.law}
        </Text>
      </Section>
    </Page>
  )
}
