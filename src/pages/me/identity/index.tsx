import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { ConsentText } from '@/content/consents'
import { consentTexts } from '@/content/consents'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { identity } from '@/content/me/identity'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import { useShown } from '@/platform/shown'
import { isProblem } from '@/stores/attempt'
import { useConsents } from '@/stores/consents'
import { useIdentity } from '@/stores/identity'
import { signInUrl, urlOf } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { CheckGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'

type Purpose = keyof typeof consentTexts
const PURPOSES = Object.keys(consentTexts) as Purpose[]

/** 实名认证: asks each consent by itself, sends to the provider, and takes its answer when the person comes back. */
export default function IdentityPage() {
  const { next } = useRouter().params
  const { pending, busy, failure, begin, finish } = useIdentity()
  const agreed = useAgreed()
  const [chosen, setChosen] = useState<readonly Purpose[] | null>(null)
  const granted = chosen ?? agreed
  const [attempt, setAttempt] = useState(0)
  const hasCode = pending !== null && pending.code !== null
  const refused = attempt > 0 && !granted.includes('sensitiveData') ? identity.refused : undefined

  const shown = useShown()
  useEffect(() => {
    // The provider's page lies over this one when it gives its code: it is gone back from first.
    if (!hasCode || !shown) return
    void finish().then((proved) => {
      if (proved)
        open(
          proved.next === null ? frame.home : urlOf(proved.next),
          proved.next === null ? 'root' : 'replace',
        )
    })
  }, [hasCode, shown, finish])

  const place = next === undefined ? null : decodeURIComponent(next)
  const here = place === null ? 'me/identity' : `me/identity?next=${encodeURIComponent(place)}`
  const submit = async () => {
    const session = useSession.getState()
    // A phone that opens this page by a link has not asked the server yet.
    if (session.status === 'unknown') await session.load()
    if (useSession.getState().status === 'signedOut') return open(signInUrl(here), 'replace')
    // Pressed before it has come what was agreed to before: that is waited for, and counts.
    if (chosen === null && useConsents.getState().consents === null) await useConsents.getState().load()
    const meant = chosen ?? agreedIn(useConsents.getState().consents)
    if (!meant.includes('sensitiveData')) return setAttempt(attempt + 1)
    const consents = PURPOSES.map((purpose) => ({
      purpose,
      granted: meant.includes(purpose),
      textVersion: consentTexts[purpose].version,
    }))
    // Behind the provider's page this one waits: whoever goes back there is asked here again.
    if (await begin(consents, place)) return open('/pages/me/provider/index')
    if (isProblem(useIdentity.getState().failure, 'signInRequired')) open(signInUrl(here), 'replace')
  }

  return (
    <Page
      frame={frame}
      title={windowTitle(identity.title)}
      onSubmit={() => void submit()}
      action={
        <Button kind="main" submits busy={busy || hasCode}>
          {hasCode ? identity.proving : identity.submit}
        </Button>
      }
    >
      <ErrorSummary
        title={identity.errorsTitle}
        errors={refused ? [{ field: 'consents-sensitiveData', text: refused }] : []}
        attempt={attempt}
      />
      <PageHead title={identity.title} lead={identity.lead} />
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      <CheckGroup<Purpose>
        name="consents"
        legend={identity.consentsTitle}
        legendLevel={2}
        error={refused}
        options={PURPOSES.map((value) => ({
          value,
          label: consentTexts[value].label,
          note: consentTexts[value].note,
        }))}
        values={granted}
        onChange={setChosen}
      />
      {PURPOSES.map((purpose) => (
        <HowUsed key={purpose} text={consentTexts[purpose]} />
      ))}
    </Page>
  )
}

/** What the person has agreed to before, word for word as it stands today: proving it anew takes nothing of it back. */
function useAgreed(): readonly Purpose[] {
  const signedIn = useSession((state) => state.status === 'signedIn')
  const consents = useConsents((state) => state.consents)
  useEffect(() => {
    if (signedIn) void useConsents.getState().load()
  }, [signedIn])
  return agreedIn(consents)
}

const agreedIn = (consents: ConsentsNow): readonly Purpose[] =>
  PURPOSES.filter((purpose) =>
    consents?.some(
      (one) => one.purpose === purpose && one.granted && one.textVersion === consentTexts[purpose].version,
    ),
  )
type ConsentsNow = ReturnType<typeof useConsents.getState>['consents']

function HowUsed({ text }: { text: ConsentText }) {
  const lines = [
    [identity.purpose, text.purpose],
    [identity.receivers, text.receivers.map((one) => DEPARTMENT_INFO[one].shortName).join('、')],
    [identity.ifRefused, text.ifRefused],
    [identity.ifWithdrawn, identity.withdraw],
  ]
  return (
    <Why summary={`${text.label}：${identity.how}`} icon="info">
      {lines.map(([label, line]) => (
        <Text key={label}>{`${label}：${line}`}</Text>
      ))}
    </Why>
  )
}
