import type { ReactNode } from 'react'
import { returnedWords } from '@/content/apply/returned'
import { Text } from '@/ui/text'

/** An answer, and under it why the application was returned because of it. */
export function answerWithReason(answer: string, reason: string | undefined): ReactNode {
  if (reason === undefined) return answer
  return (
    <>
      <Text>{answer}</Text>
      <Text small tone="strong">
        {returnedWords.why(reason)}
      </Text>
    </>
  )
}
