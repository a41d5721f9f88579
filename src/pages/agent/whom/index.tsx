import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { whom } from '@/content/agency/pages'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { useAgencies } from '@/stores/agencies'
import { FailureNotice } from '@/ui/failureNotice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Ticks } from '@/ui/ticks'
import { AgentGate, type Agencies } from '../gate'
import { Held } from './held'

/** 替别人办: for whom one acts and how each stands, and how to begin. */
export default function WhomPage() {
  return (
    <AgentGate place="agent/whom" title={whom.title}>
      {({ held }) => <Whom held={held} />}
    </AgentGate>
  )
}

function Whom({ held }: { held: Agencies['held'] }) {
  const { refused, fresh, watch } = useAgencies()
  useEffect(() => fresh(), [fresh])
  useEffect(() => watch(), [watch])
  // Home names one: what is theirs stands there, and the others one press away.
  const { id } = useRouter().params
  const one = held.find((agency) => agency.id === id)
  const listed = one === undefined ? held : [one]
  const phrases = one === undefined ? whom.phrases : whom.one(one.ownerName)
  return (
    <Page frame={frame} title={windowTitle(whom.title)}>
      <PageHead title={phrases.join('')} phrases={phrases} lead={whom.lead} />
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      <Section id="held" title={whom.held} hideTitle={one !== undefined}>
        {listed.length === 0 ? (
          <Text>{whom.none}</Text>
        ) : (
          <Ticks>
            {listed.map((agency) => (
              <Held key={agency.id} agency={agency} />
            ))}
          </Ticks>
        )}
      </Section>
      <RowLinks>
        {listed.length < held.length && (
          <RowLink icon="list" label={whom.held} to="/pages/agent/whom/index" />
        )}
        <RowLink icon="pen" label={whom.begin} note={whom.beginNote} to="/pages/agent/begin/index" />
        <RowLink icon="document" label={whom.model} note={whom.modelNote} to="/pages/agent/paper/index" />
        <RowLink icon="person" label={whom.family} note={whom.familyNote} to="/pages/people/family/index" />
      </RowLinks>
    </Page>
  )
}
