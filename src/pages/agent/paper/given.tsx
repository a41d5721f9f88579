import { useEffect, useState } from 'react'
import { shownPapers } from '@/content/agency/pages'
import { frame, windowTitle } from '@/content/frame'
import type { AgencyPaper } from '@/domain/people'
import { useAgencyPapers } from '@/stores/agencyPapers'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { PhotoFrame } from '@/ui/photoFrame'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import type { Agencies } from '../gate'

const FAMILY = '/pages/people/family/index'

/** 代办的委托书: what the agent handed in, for the person to see whether it is theirs. */
export function GivenPapers({ agency: { id, papers } }: { agency: Agencies['given'][number] }) {
  return (
    <Page frame={frame} title={windowTitle(shownPapers.title)} backTo={FAMILY}>
      <PageHead title={shownPapers.title} lead={shownPapers.lead} />
      {papers.map((kind) => (
        <Section key={kind} id={kind} title={shownPapers.own[kind]}>
          <Paper mandateId={id} kind={kind} />
        </Section>
      ))}
    </Page>
  )
}

function Paper({ mandateId, kind }: { mandateId: string; kind: AgencyPaper }) {
  const [src, setSrc] = useState<string | null>()
  useEffect(() => {
    let gone = false
    useAgencyPapers
      .getState()
      .show(mandateId, kind)
      .then(
        (path) => gone || setSrc(path),
        () => gone || setSrc(null),
      )
    return () => {
      gone = true
    }
  }, [mandateId, kind])
  if (src === null) return <Text>{shownPapers.failed}</Text>
  return src === undefined ? null : <PhotoFrame src={src} label={shownPapers.own[kind]} />
}
