import { useEffect } from 'react'
import { paperNames, papersPage } from '@/content/agency/pages'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { AGENCY_PAPERS } from '@/domain/people'
import { useAgencies } from '@/stores/agencies'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Queue } from '@/ui/queue'
import { Section } from '@/ui/section'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import type { Agencies } from '../gate'
import { PaperSlot } from './slot'

const WHOM = '/pages/agent/whom/index'

/** 拍委托书和身份证: the five papers, and what happens once they are handed in. */
export function Papers({ agency: { id, ownerName, papers } }: { agency: Agencies['held'][number] }) {
  const { busy, refused, begin, fresh } = useAgencies()
  useEffect(() => fresh(), [fresh])
  const names = paperNames(ownerName)
  return (
    <Page
      frame={frame}
      title={windowTitle(papersPage.title)}
      backTo={WHOM}
      action={
        <Button
          kind="main"
          busy={busy}
          onPress={() => void begin(id).then((done) => done && open(WHOM, 'replace'))}
        >
          {papersPage.begin}
        </Button>
      }
    >
      <PageHead
        title={papersPage.title}
        phrases={papersPage.phrases}
        lead={papersPage.lead(ownerName)}
        meta={papersPage.count(papers.length, AGENCY_PAPERS.length)}
      />
      <FailureNotice id="failure" title={failures.title} text={refused ? failureText(refused) : undefined} />
      <Queue>
        {AGENCY_PAPERS.map((kind) => (
          <PaperSlot
            key={kind}
            mandateId={id}
            kind={kind}
            name={names[kind]}
            received={papers.includes(kind)}
          />
        ))}
      </Queue>
      <Section id="then" title={papersPage.then}>
        <Ticks>
          <Tick icon="phone" title={papersPage.told(ownerName)} />
          <Tick icon="lock" title={papersPage.stops} />
        </Ticks>
        <Text>{papersPage.law}</Text>
      </Section>
    </Page>
  )
}
