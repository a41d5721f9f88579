import { form } from '@/content/apply/form'
import { wordsLater } from '@/content/failures'
import { classOneGuide, fieldLabels, fundTexts } from '@/content/form'
import { pageWords } from '@/content/terms/pageWords'
import { ACCOUNT_CLOSING_IS_A_CHOICE_FROM, type Field, type FormFacts } from '@/domain/form'
import { Box } from '@/ui/element'
import { Glossary } from '@/ui/glossary'
import { Note } from '@/ui/note'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
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

/** Ⅰ类卡: no number shows it, so it is said where to look. */
export function ClassOneGuide() {
  return (
    <Why summary={classOneGuide.title} icon="info" open>
      <Text>{classOneGuide.meaning}</Text>
      {classOneGuide.ways.map((way, index) => (
        <Text key={way}>{`${index + 1}. ${way}`}</Text>
      ))}
      <Text>{classOneGuide.decidedBy}</Text>
    </Why>
  )
}

/** 公积金: what becomes of the account, and what the law says of false papers. */
export function FundNotes({ facts }: { facts: FormFacts }) {
  if (facts.today < ACCOUNT_CLOSING_IS_A_CHOICE_FROM) return <Note>{fundTexts.closedByLaw}</Note>
  return (
    <>
      <Note>{fundTexts.closing}</Note>
      <Note tone="wait">{fundTexts.fraud}</Note>
    </>
  )
}
