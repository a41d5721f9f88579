import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { dayOf, shortDayText, timeText } from '@/content/dates'
import { failedWords, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { noticesPage as words } from '@/content/notices'
import { onInSight } from '@/platform/foreground'
import { useShown } from '@/platform/shown'
import { isProblem } from '@/stores/attempt'
import { useClock } from '@/stores/clock'
import { watchInbox } from '@/stores/inboxWatch'
import { useNotices, type Notice } from '@/stores/notices'
import { identityUrl, urlOf } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { useFocusNext } from '@/ui/focus'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Opening, Standstill } from '@/ui/standstill'
import { Text } from '@/ui/text'
import { MyGate, nothingToAsk } from '../gate'
import { openNotice } from './opening'
import { NoticeRow } from './row'

const PLACE = 'me/notices'
const HERE = { frame, window: windowTitle(words.title) }

/**
 * 消息: what one was told. With an `id`, which a notice outside the app carries and which says nothing, it goes on to the
 * page that this one speaks of, after signing in where that is needed.
 */
export default function NoticesPage() {
  const { id } = useRouter().params
  return id === undefined ? <Inbox /> : <One id={id} />
}

function Inbox() {
  const { list, failure, load } = useNotices()
  return (
    <MyGate
      place={PLACE}
      needs="phone"
      title={words.title}
      words={words}
      known={list}
      failure={failure}
      load={load}
    >
      {(known) => <Notices known={known} />}
    </MyGate>
  )
}

type Known = NonNullable<ReturnType<typeof useNotices.getState>['list']>

function Notices({ known: { notices, unread, next, asOf } }: { known: Known }) {
  const { failure, busy, load, more, read, readAll } = useNotices()
  const today = useClock((state) => state.today)
  const byPhone = useSession((state) => state.me?.level === 'phone')
  const { shown, arrived, showAll } = useArrivals(notices)
  const focusNext = useFocusNext()
  // Whoever comes back has no finger on the list.
  useEffect(() => onInSight(() => void load().then(showAll)), [load, showAll])

  // It opens at once; that it was read is told on the way.
  const press = (notice: Notice) => () => {
    void read(notice.id)
    void openNotice(notice)
  }
  return (
    <Page
      frame={frame}
      title={windowTitle(words.title)}
      backTo="/pages/me/settings/index"
      action={
        arrived > 0 ? (
          <Button
            kind="main"
            onPress={() => {
              showAll()
              focusNext('notices')
            }}
          >
            {words.arrived(arrived)}
          </Button>
        ) : undefined
      }
    >
      <PageHead title={words.title} lead={words.lead} />
      {failure && (
        <Note tone="wait" live>
          {'title' in failure
            ? failureText(failure)
            : words.lastKnown(`${shortDayText(dayOf(asOf), today)} ${timeText(asOf)}`)}
        </Note>
      )}
      {byPhone && (
        <Note icon="lock">
          <Text>{words.byPhone}</Text>
          <Button kind="link" to={identityUrl(PLACE)}>
            {words.unproved.action}
          </Button>
        </Note>
      )}
      {notices.length === 0 ? (
        <Section id="none" title={words.none.title}>
          <Text>{words.none.text}</Text>
        </Section>
      ) : (
        <Section id="notices" title={words.list}>
          <Text live>{words.unread(unread)}</Text>
          <RowLinks>
            {shown.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} today={today} onPress={press(notice)} />
            ))}
          </RowLinks>
          {next !== null && (
            <Button busy={busy} onPress={() => void more()}>
              {words.more}
            </Button>
          )}
          {unread > 0 && arrived === 0 && (
            <Button kind="link" busy={busy} onPress={() => void readAll()}>
              {words.readAll}
            </Button>
          )}
        </Section>
      )}
      <RowLinks>
        <RowLink
          icon="speaker"
          label={words.channels}
          note={words.channelsNote}
          to="/pages/me/channels/index"
        />
      </RowLinks>
    </Page>
  )
}

/**
 * What arrives while the list lies open waits to be shown until its reader asks for it: nothing moves under a finger.
 * That something was read elsewhere shows at once.
 */
function useArrivals(notices: readonly Notice[]) {
  const [newest, setNewest] = useState<string | null>(null)
  const isShown = useShown()
  useEffect(() => {
    // A page that another one lies upon is read by nobody.
    if (!isShown) return
    setNewest(null)
    return watchInbox(() => {
      const first = useNotices.getState().list?.notices[0]?.id ?? null
      setNewest((held) => held ?? first)
    })
  }, [isShown])
  const showAll = useCallback(() => setNewest(null), [])
  const arrived = Math.max(
    0,
    notices.findIndex(({ id }) => id === newest),
  )
  return { shown: notices.slice(arrived), arrived, showAll }
}

function One({ id }: { id: string }) {
  return (
    <MyGate place={`${PLACE}?id=${id}`} needs="phone" title={words.title} words={words} {...nothingToAsk}>
      {() => <Leads id={id} />}
    </MyGate>
  )
}

type Refused = Exclude<Awaited<ReturnType<ReturnType<typeof useNotices.getState>['read']>>, Notice>

function Leads({ id }: { id: string }) {
  const { read } = useNotices()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [times, setTimes] = useState(0)
  const again = () => {
    setRefused(null)
    setTimes(times + 1)
  }
  useEffect(() => {
    let gone = false
    void read(id).then((told) => {
      if (gone) return
      if ('kind' in told && 'reader' in told) void openNotice(told, 'replace')
      else setRefused(told)
    })
    return () => {
      gone = true
    }
  }, [read, id, times])
  if (refused === null) return <Opening {...HERE} title={words.title} text={words.opening} />
  if (isProblem(refused, 'realNameRequired'))
    return <Standstill {...HERE} {...words.unproved} to={identityUrl(`${PLACE}?id=${id}`)} />
  if (isProblem(refused, 'notFound'))
    return <Standstill {...HERE} {...words.gone} to={urlOf(PLACE)} how="replace" />
  return <Standstill {...HERE} {...failedWords(refused)} onPress={again} />
}
