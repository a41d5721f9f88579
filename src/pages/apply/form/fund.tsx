import { classOneGuide, fundTexts } from '@/content/form'
import { ACCOUNT_CLOSING_IS_A_CHOICE_FROM, type FormFacts } from '@/domain/form'
import { Note } from '@/ui/note'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'

/* What is said on the page of the housing fund alone. */

export const NothingToType = () => <Note>{fundTexts.nothingToType}</Note>

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
