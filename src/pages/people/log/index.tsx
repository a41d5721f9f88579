import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { kinshipNames } from '@/content/people/asking'
import { family } from '@/content/people/family'
import { accessLog } from '@/content/people/log'
import { namedWords } from '@/content/people/named'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { usePeople } from '@/stores/people'
import { FailureNotice } from '@/ui/failureNotice'
import type { IconName } from '@/ui/icon'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { PeopleGate } from '../gate'

/**
 * 谁看过我的信息: who, when, what, in plain words; the newest first. With the `id` of a mandate, 我看过什么: what was done
 * under it, as whoever holds it reads it.
 */
export default function LogPage() {
  const { id } = useRouter().params
  return id ? (
    <PeopleGate place={`people/log?id=${id}`} title={accessLog.held.title}>
      {() => <Log mandateId={id} words={held} backTo={`/pages/people/case/index?id=${id}`} />}
    </PeopleGate>
  ) : (
    <PeopleGate place="people/log" title={accessLog.title}>
      {() => <Log mandateId={null} words={own} backTo="/pages/people/family/index" />}
    </PeopleGate>
  )
}

type Words = Pick<typeof accessLog, 'line' | 'why'> & { readonly title: string; readonly lead: string }
const { title, lead, line, why } = accessLog
const own: Words = { title, lead, line, why }
const held: Words = { ...accessLog.held, line: accessLog.heldLine, why: accessLog.heldWhy }

interface LogProps {
  readonly mandateId: string | null
  readonly words: Words
  readonly backTo: string
}

function Log({ mandateId, words, backTo }: LogProps) {
  const { failure, loadLog } = usePeople()
  const whose = usePeople(
    ({ mandates }) => mandates?.held.find(({ id }) => id === mandateId)?.case?.ownerName ?? null,
  )
  const log = usePeople((state) => (state.log?.mandateId === mandateId ? state.log.entries : null))
  useEffect(() => void loadLog(mandateId), [loadLog, mandateId])
  return (
    <Page frame={frame} title={windowTitle(words.title)} backTo={backTo}>
      <PageHead title={whose === null ? words.title : accessLog.held.titleOf(whose)} lead={words.lead} />
      <FailureNotice
        id="failure"
        title={failures.title}
        text={failure ? failureText(failure) : undefined}
        retryLabel={failures.retry}
        onRetry={() => void loadLog(mandateId)}
      />
      {log === null && failure === null && <Text live>{family.opening}</Text>}
      {log?.length === 0 && <Text>{accessLog.none}</Text>}
      {log !== null && log.length > 0 && (
        <Ticks>
          {log.map((entry) => (
            <EntryTick
              key={`${entry.at}-${entry.what}-${entry.department ?? entry.name}`}
              entry={entry}
              words={words}
            />
          ))}
        </Ticks>
      )}
    </Page>
  )
}

type Entry = NonNullable<ReturnType<typeof usePeople.getState>['log']>['entries'][number]

/** Who did what, when; then which cells or pictures it was, and by what they could. */
function EntryTick({ entry, words }: { entry: Entry; words: Words }) {
  const { what, kinship, role, at, about, department } = entry
  const who = role === 'agent' ? accessLog.agent : kinship && kinshipNames[kinship]
  const named = namedWords(about)
  const why = words.why(entry)
  return (
    <Tick
      icon={icons[what] ?? 'person'}
      level={2}
      title={words.line({
        ...entry,
        who,
        department: department && DEPARTMENT_INFO[department].shortName,
      })}
      who={accessLog.at(at)}
    >
      {named !== undefined && <Text>{named}</Text>}
      {why !== undefined && (
        <Text small tone="quiet">
          {why}
        </Text>
      )}
    </Tick>
  )
}

const icons: Readonly<Partial<Record<Entry['what'], IconName>>> = {
  certificateChecked: 'certificate',
  openedPapers: 'document',
  departmentOpenedPapers: 'document',
  sawProgress: 'progress',
  sawInList: 'list',
  sawUnitCase: 'progress',
  sawForm: 'list',
  filledIn: 'pen',
  tookPicture: 'camera',
  photographed: 'camera',
  openedPicture: 'camera',
  movedPictures: 'camera',
  tookOutPicture: 'camera',
  sawInFull: 'eye',
}
