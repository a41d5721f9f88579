import { useActing, whoseOf } from '@/stores/acting'
import { guide, optionText, questionText } from '@/content/guide/questions'
import { termsIn } from '@/content/terms/words'
import type { AskedQuestion, QuestionId } from '@/domain/guidance'
import { Box } from '@/ui/element'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
import { Term } from './term'

/** Whoever is asked these may not know which of the papers in an archive counts. */
const ABOUT_ARCHIVE: readonly QuestionId[] = ['archiveBirth', 'archiveBirthMonth', 'archiveMatters']

/** Why this is asked, and each official word of the page in plain words. */
export function Explanations({ question }: { question: AskedQuestion }) {
  const whose = useActing(whoseOf)
  const { title, lead = '', why } = questionText(question, whose)
  const options = question.options.map((option) => {
    const { label, note = '' } = optionText(question, option, whose)
    return `${label}${note}`
  })
  return (
    <Box>
      <Why summary={guide.why} icon="info" open>
        <Text>{why}</Text>
      </Why>
      {ABOUT_ARCHIVE.includes(question.id) && (
        <RowLinks>
          <RowLink icon="document" label={guide.birthDocument} to="/pages/know/birthDate/index" />
        </RowLinks>
      )}
      {termsIn(title.join(''), lead, why, ...options).map((id) => (
        <Term key={id} id={id} />
      ))}
    </Box>
  )
}
