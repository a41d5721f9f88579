import { useEffect, useState } from 'react'
import type { ConsentText } from '@/content/consents'
import { consentTexts } from '@/content/consents'
import { dayOf, dayText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { identity, privacy } from '@/content/me/identity'
import { myData } from '@/content/me/myData'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import { useConsents } from '@/stores/consents'
import { useSession } from '@/stores/session'
import { Button, ButtonRow } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Why } from '@/ui/why'

const { erase } = myData

type Purpose = keyof typeof consentTexts
const PURPOSES = Object.keys(consentTexts) as Purpose[]

/** 隐私: what was agreed to and when, for whom, and the way to withdraw it (个人信息保护法 15, 44). */
export default function PrivacyPage() {
  const signedIn = useSession((state) => state.status === 'signedIn')
  return (
    <Page frame={frame} title={windowTitle(privacy.title)}>
      <PageHead title={privacy.title} lead={privacy.lead} />
      {signedIn ? <ConsentsSection /> : <SignedOut />}
      <Section id="kept" title={privacy.keptTitle}>
        {privacy.kept.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Section>
      {signedIn && (
        <Section id="mine" title={privacy.mine.title}>
          <RowLinks>
            <RowLink
              icon="folder"
              label={privacy.mine.data}
              note={privacy.mine.dataNote}
              to="/pages/me/data/index"
            />
            <RowLink icon="lock" label={erase.row} note={erase.note} to="/pages/me/erase/index" />
          </RowLinks>
        </Section>
      )}
      <Section id="phone" title={privacy.phoneTitle}>
        <Text>{privacy.phone}</Text>
      </Section>
    </Page>
  )
}

function SignedOut() {
  return (
    <Section id="consents" title={privacy.consentsTitle}>
      <Text>{privacy.signedOut}</Text>
      <RowLinks>
        <RowLink icon="phone" label={privacy.signIn} to="/pages/me/signin/index?next=me/privacy" />
      </RowLinks>
    </Section>
  )
}

function ConsentsSection() {
  const { consents, busy, failure, load, put } = useConsents()
  useEffect(() => {
    void load()
  }, [load])
  return (
    <Section id="consents" title={privacy.consentsTitle}>
      <FailureNotice
        id="failure"
        title={failures.title}
        text={failure ? failureText(failure) : undefined}
        retryLabel={failures.retry}
        onRetry={() => void load()}
      />
      {/* Unheard is not refused: without an answer nothing is said of what was agreed to. */}
      {consents !== null && (
        <Ticks>
          {PURPOSES.map((purpose) => {
            const text = consentTexts[purpose]
            const given = consents.find((one) => one.purpose === purpose)
            const day = given && dayText(dayOf(given.at))
            const granted = given?.granted ?? false
            return (
              <Tick
                key={purpose}
                sign={granted ? 'done' : 'not'}
                title={text.label}
                who={
                  day === undefined ? privacy.never : granted ? privacy.granted(day) : privacy.withdrawn(day)
                }
              >
                <ConsentDetails text={text} granted={granted} />
                <Answer
                  text={text}
                  granted={granted}
                  busy={busy}
                  onAnswer={() => put({ purpose, granted: !granted, textVersion: text.version })}
                />
              </Tick>
            )
          })}
        </Ticks>
      )}
    </Section>
  )
}

interface AnswerProps {
  readonly text: ConsentText
  readonly granted: boolean
  readonly busy: boolean
  readonly onAnswer: () => Promise<unknown>
}

/** To agree takes one press; to withdraw says first what follows from it, in place. */
function Answer({ text, granted, busy, onAnswer }: AnswerProps) {
  const [sure, setSure] = useState(false)
  const answer = () => void onAnswer().then(() => setSure(false))
  if (!granted || !sure) {
    return (
      <Button busy={busy} about={text.label} onPress={granted ? () => setSure(true) : answer}>
        {granted ? privacy.withdraw : privacy.grant}
      </Button>
    )
  }
  return (
    <Stack>
      <Text live>{`${privacy.consequence}：${text.ifWithdrawn}`}</Text>
      <ButtonRow>
        <Button busy={busy} about={text.label} onPress={answer}>
          {privacy.withdrawYes}
        </Button>
        <Button about={text.label} onPress={() => setSure(false)}>
          {privacy.withdrawNo}
        </Button>
      </ButtonRow>
    </Stack>
  )
}

function ConsentDetails({ text, granted }: { text: ConsentText; granted: boolean }) {
  return (
    <Why summary={identity.how} icon="info">
      <Text>{`${identity.purpose}：${text.purpose}`}</Text>
      <Text>
        {`${identity.receivers}：${text.receivers.map((one) => DEPARTMENT_INFO[one].shortName).join('、')}`}
      </Text>
      <Text>
        {granted ? `${privacy.consequence}：${text.ifWithdrawn}` : `${identity.ifRefused}：${text.ifRefused}`}
      </Text>
    </Why>
  )
}
