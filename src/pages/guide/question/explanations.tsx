import { guide, optionText, questionText } from '@/content/guide/questions'
import { termsIn } from '@/content/terms/words'
import type { AskedQuestion } from '@/domain/guidance'
import { Box } from '@/ui/element'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
import { Term } from './term'

/** Why this is asked, and each official word of the page in plain words. */
export function Explanations({ question }: { question: AskedQuestion }) {
  const { title, lead = '', why } = questionText(question)
  const options = question.options.map((option) => {
    const { label, note = '' } = optionText(question, option)
    return `${label}${note}`
  })
  return (
    <Box>
      <Why summary={guide.why} icon="info" open>
        <Text>{why}</Text>
      </Why>
      {termsIn(title.join(''), lead, why, ...options).map((id) => (
        <Term key={id} id={id} />
      ))}
    </Box>
  )
}
