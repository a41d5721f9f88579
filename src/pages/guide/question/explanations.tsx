import { glossary, termsIn } from '@/content/guide/glossary'
import { guide, optionText, questionText } from '@/content/guide/questions'
import type { AskedQuestion } from '@/domain/guidance'
import { Box } from '@/ui/element'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'

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
        <Why key={id} summary={guide.termTitle(glossary[id].term)} icon="info">
          <Text>{glossary[id].meaning}</Text>
        </Why>
      ))}
    </Box>
  )
}
