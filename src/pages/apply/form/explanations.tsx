import { form } from '@/content/apply/form'
import { wordsLater } from '@/content/failures'
import { fieldLabels } from '@/content/form'
import { pageWords } from '@/content/terms/pageWords'
import type { Field, FormFacts } from '@/domain/form'
import { Box } from '@/ui/element'
import { Glossary } from '@/ui/glossary'
import { WhyLater } from '@/ui/whyLater'

interface ExplanationsProps {
  readonly asked: readonly Field[]
  readonly facts: FormFacts
}

// Half of the form's words, and the table of who receives what: fetched when somebody wants to know.
const explained = () => import('./explained')

/** Why this is asked, what its words mean, and who will see it. Each opens in place. */
export function Explanations({ asked, facts }: ExplanationsProps) {
  return (
    <Box>
      <WhyLater summary={form.why} icon="info" load={explained} waiting={wordsLater}>
        {({ WhyAsked }) => <WhyAsked asked={asked} />}
      </WhyLater>
      <Glossary {...pageWords} texts={asked.map(({ id }) => fieldLabels[id])} />
      <WhyLater summary={form.whoSees.title} icon="eye" load={explained} waiting={wordsLater}>
        {({ WhoSees }) => <WhoSees asked={asked} facts={facts} />}
      </WhyLater>
    </Box>
  )
}
