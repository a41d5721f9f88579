import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { ConsentText } from '@/content/consents'
import { consentTexts } from '@/content/consents'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { identity } from '@/content/me/identity'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import { useIdentity } from '@/stores/identity'
import { urlOf } from '@/stores/place'
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
  const signedIn = useSession((state) => state.status !== 'signedOut')
  const [granted, setGranted] = useState<readonly Purpose[]>([])
  const [attempt, setAttempt] = useState(0)
  const hasCode = pending !== null && pending.code !== null
  const refused = attempt > 0 && !granted.includes('sensitiveData') ? identity.refused : undefined

  useEffect(() => {
    if (!hasCode) return
    void finish().then((proved) => {
      if (proved)
        open(
          proved.next === null ? frame.home : urlOf(proved.next),
          proved.next === null ? 'root' : 'replace',
        )
    })
  }, [hasCode, finish])

  const submit = async () => {
    if (!signedIn) {
      const here = next === undefined ? 'me/identity' : `me/identity?next=${next}`
      return open(`/pages/me/signin/index?next=${encodeURIComponent(here)}`, 'replace')
    }
    if (!granted.includes('sensitiveData')) return setAttempt(attempt + 1)
    const consents = PURPOSES.map((purpose) => ({
      purpose,
      granted: granted.includes(purpose),
      textVersion: consentTexts[purpose].version,
    }))
    const place = next === undefined ? null : decodeURIComponent(next)
    if (await begin(consents, place)) open('/pages/me/provider/index', 'replace')
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
        onChange={setGranted}
      />
      {PURPOSES.map((purpose) => (
        <HowUsed key={purpose} text={consentTexts[purpose]} />
      ))}
    </Page>
  )
}

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
