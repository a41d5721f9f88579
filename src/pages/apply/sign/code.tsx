import { useState } from 'react'
import { sign } from '@/content/apply/sign'
import { failures, failureText } from '@/content/failures'
import { useSubmission } from '@/stores/submission'
import { Button } from '@/ui/button'
import { useSecondsUntil } from '@/ui/countdown'
import { FailureNotice } from '@/ui/failureNotice'
import { Field } from '@/ui/field'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'

interface CodeEntryProps {
  readonly caseId: string
  readonly code: string
  readonly error: string | undefined
  readonly onChange: (code: string) => void
}

/** One more SMS code, in place of a drawn signature, for hands that shake or a screen that does not draw. */
export function CodeEntry({ caseId, code, error, onChange }: CodeEntryProps) {
  const resendAt = useSubmission((state) => state.resendAt)
  const failure = useSubmission((state) => state.failure)
  const sendCode = useSubmission((state) => state.sendCode)
  const [asked, setAsked] = useState<'no' | 'asking' | 'sent' | 'notSent'>('no')
  const seconds = useSecondsUntil(resendAt)

  const send = async () => {
    setAsked('asking')
    setAsked((await sendCode(caseId)) ? 'sent' : 'notSent')
  }
  return (
    <Stack>
      <FailureNotice
        id="code-failure"
        title={failures.title}
        text={asked === 'notSent' && failure ? failureText(failure) : undefined}
      />
      <Button busy={asked === 'asking'} disabled={seconds > 0} onPress={() => void send()}>
        {seconds > 0 ? sign.code.wait(seconds) : asked === 'no' ? sign.code.send : sign.code.sendAgain}
      </Button>
      {asked === 'sent' && <Text live>{sign.code.sent}</Text>}
      <Field
        id="code"
        label={sign.code.label}
        hint={sign.code.hint}
        error={error}
        kind="code"
        maxLength={8}
        value={code}
        onChange={onChange}
      />
    </Stack>
  )
}
