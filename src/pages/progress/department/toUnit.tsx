import { useState } from 'react'
import { monthText } from '@/content/dates'
import { messageToUnit, refusalWords } from '@/content/progress'
import type { ReasonCode } from '@/domain/scheme/reasons'
import { copyText } from '@/platform/clipboard'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'

/** Words ready to send to the unit, where it is the unit that must do something first. */
export function ToUnit({ code, month }: { code: ReasonCode; month: string | null }) {
  const name = useSession((state) => state.me?.person?.name)
  const [copied, setCopied] = useState<boolean | null>(null)
  const { toUnit } = refusalWords
  const message = name === undefined || month === null ? null : messageToUnit(code, name, monthText(month))
  if (message === null) return null

  return (
    <Stack>
      <Text>{toUnit.title}</Text>
      <Sheet>
        <Text>{message}</Text>
      </Sheet>
      <Button onPress={() => void copyText(message).then(setCopied)}>{toUnit.copy}</Button>
      <Text live>{copied === null ? '' : copied ? toUnit.copied : toUnit.notCopied}</Text>
    </Stack>
  )
}
