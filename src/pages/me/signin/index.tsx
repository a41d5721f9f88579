import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { signin } from '@/content/me/signin'
import { isProblem } from '@/stores/attempt'
import { urlOf } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Button, ButtonRow } from '@/ui/button'
import { useSecondsUntil } from '@/ui/countdown'
import { ErrorSummary } from '@/ui/errorSummary'
import { useFocusNext } from '@/ui/focus'
import { FailureNotice } from '@/ui/failureNotice'
import { Field } from '@/ui/field'
import { Note } from '@/ui/note'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Stack } from '@/ui/stack'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { codeError, digitsOf, phoneError, phoneOf } from './entry'

/** The number a code was asked for, and whether one left. */
interface Asked {
  readonly phone: string
  readonly sent: boolean
}

/** 登录. Afterwards it goes on to where the person was going (`next`, a place of the app). */
export default function SignInPage() {
  const { next } = useRouter().params
  const { busy, failure, resendAt, signInAt, ended, me, onlyHere, sendCode, signIn } = useSession()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState({ phone: false, code: false, attempt: 0 })
  const [asked, setAsked] = useState<Asked | null>(null)
  // The wait is the asked number's: whoever mistyped theirs need not sit it out.
  const mine = asked?.phone === phoneOf(phone) ? asked : null
  const seconds = useSecondsUntil(mine && resendAt)
  const untilNextTry = useSecondsUntil(signInAt)
  const [asking, setAsking] = useState(false)
  const focusNext = useFocusNext()

  const refusedCode = isProblem(failure, 'codeWrong', 'codeExpired', 'codeUsedUp') ? failure.title : undefined
  const wrong = {
    phone: tried.phone ? phoneError(phone) : undefined,
    code: (tried.code ? codeError(code) : undefined) ?? refusedCode,
  }
  const errors = [
    ...(wrong.phone ? [{ field: 'phone', text: wrong.phone }] : []),
    ...(wrong.code ? [{ field: 'code', text: wrong.code }] : []),
  ]
  const send = async () => {
    const refused = phoneError(phone) !== undefined
    setTried({ phone: refused, code: false, attempt: tried.attempt + (refused ? 1 : 0) })
    if (refused) return
    const to = phoneOf(phone)
    setAsked({ phone: to, sent: await sendCode(to) })
  }
  const submit = async () => {
    const refused = phoneError(phone) !== undefined || codeError(code) !== undefined
    setTried({ phone: true, code: true, attempt: tried.attempt + (refused ? 1 : 0) })
    if (refused || untilNextTry > 0) return
    await enter(false)
  }
  const enter = async (evenUnsaved: boolean) => {
    const end = await signIn(phoneOf(phone), digitsOf(code), { evenUnsaved })
    setAsking(end === 'unsaved')
    if (end === 'unsaved') return focusNext('other')
    if (end === 'failed') return setTried((before) => ({ ...before, attempt: before.attempt + 1 }))
    open(
      next === undefined ? frame.home : urlOf(decodeURIComponent(next)),
      next === undefined ? 'root' : 'replace',
    )
  }

  if (asking && me && onlyHere) {
    const { other } = signin
    return (
      <Page frame={frame} title={windowTitle(signin.title)}>
        <PageHead title={signin.title} phrases={[...signin.phrases]} />
        <Notice tone="wait" id="other" title={other.title}>
          {onlyHere.words && <Text>{other.words(me.phoneMasked)}</Text>}
          {onlyHere.pictures && <Text>{other.pictures(me.phoneMasked)}</Text>}
          <Text>{other.keep(me.phoneMasked)}</Text>
          <ButtonRow>
            <Button
              onPress={() => {
                setAsking(false)
                focusNext('phone')
              }}
            >
              {other.stay}
            </Button>
            <Button busy={busy} onPress={() => void enter(true)}>
              {other.leave}
            </Button>
          </ButtonRow>
        </Notice>
      </Page>
    )
  }
  return (
    <Page
      frame={frame}
      title={windowTitle(signin.title)}
      onSubmit={() => void submit()}
      action={
        <Button kind="main" submits busy={busy} disabled={untilNextTry > 0}>
          {untilNextTry > 0 ? signin.waitToSubmit(untilNextTry) : signin.submit}
        </Button>
      }
    >
      <ErrorSummary title={signin.errorsTitle(errors.length)} errors={errors} attempt={tried.attempt} />
      <PageHead title={signin.title} phrases={[...signin.phrases]} lead={signin.lead} />
      {ended && <Note tone="wait">{signin.ended[ended]}</Note>}
      <FailureNotice
        id="failure"
        title={failures.title}
        text={failure && refusedCode === undefined ? failureText(failure) : undefined}
      />
      <Stack>
        <Field
          id="phone"
          label={signin.phone.label}
          hint={signin.phone.hint}
          error={wrong.phone}
          status={phone === '' ? undefined : signin.phone.status(phoneOf(phone).length)}
          kind="tel"
          autoComplete="tel-national"
          maxLength={16}
          value={phone}
          onChange={setPhone}
        />
        <Button busy={busy} disabled={seconds > 0} onPress={() => void send()}>
          {seconds > 0 ? signin.wait(seconds) : mine ? signin.sendAgain : signin.send}
        </Button>
        {mine?.sent && seconds > 0 && <Text live>{signin.sent}</Text>}
      </Stack>
      <Field
        id="code"
        label={signin.code.label}
        hint={signin.code.hint}
        error={wrong.code}
        kind="code"
        maxLength={8}
        value={code}
        onChange={setCode}
      />
      <Text small tone="quiet">
        {signin.privacy}
      </Text>
    </Page>
  )
}
