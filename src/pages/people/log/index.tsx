import { useEffect } from 'react'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { kinshipNames } from '@/content/people/asking'
import { accessLog, family } from '@/content/people/family'
import { usePeople } from '@/stores/people'
import { FailureNotice } from '@/ui/failureNotice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { PeopleGate } from '../gate'

/** 谁看过我的信息: who, when, what, in plain words; the newest first. */
export default function LogPage() {
  return (
    <PeopleGate place="people/log" title={accessLog.title}>
      {() => <Log />}
    </PeopleGate>
  )
}

function Log() {
  const { log, failure, loadLog } = usePeople()
  useEffect(() => void loadLog(), [loadLog])
  return (
    <Page frame={frame} title={windowTitle(accessLog.title)} backTo="/pages/people/family/index">
      <PageHead title={accessLog.title} lead={accessLog.lead} />
      <FailureNotice
        id="failure"
        title={failures.title}
        text={failure ? failureText(failure) : undefined}
        retryLabel={failures.retry}
        onRetry={() => void loadLog()}
      />
      {log === null && failure === null && <Text live>{family.opening}</Text>}
      {log?.length === 0 && <Text>{accessLog.none}</Text>}
      {log !== null && log.length > 0 && (
        <Ticks>
          {log.map(({ what, name, kinship, role, organisation, own, at }) => (
            <Tick
              key={`${at}-${what}-${name}`}
              icon={what === 'sawProgress' || what === 'sawUnitCase' ? 'progress' : 'person'}
              level={2}
              title={accessLog.line({
                own,
                name,
                who: role === 'agent' ? accessLog.agent : kinship && kinshipNames[kinship],
                organisation,
                what,
              })}
              who={accessLog.at(at)}
            />
          ))}
        </Ticks>
      )}
    </Page>
  )
}
