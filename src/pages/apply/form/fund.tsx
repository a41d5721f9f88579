import { about } from '@/content/address'
import { classOneGuide, fieldLabels, fundTexts } from '@/content/form'
import { ACCOUNT_CLOSING_IS_A_CHOICE_FROM, type FormFacts } from '@/domain/form'
import { useActing, whoseOf } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Row, RowList } from '@/ui/row'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
import { changedText, displayed } from '../display'

/* What is said on the page of the housing fund alone. */

const COLUMN = ['fundOffice', 'fundBank', 'fundAccount'] as const

/**
 * Whoever files for themselves types nothing; where the unit has filled the column in, what it wrote and whose hand it is
 * (ruling 5). The authorisation is the retiree's: whoever fills in for them reads of it, and is not led to where it is
 * taken back.
 */
export function FundLead() {
  const cells = useDraft((state) => state.cells)
  const hidden = useDraft((state) => state.view?.hidden)
  const whose = useActing(whoseOf)
  const seen = COLUMN.filter((id) => cells[id]?.value)
  const isFilled =
    cells.fundAuthorization?.value === 'yes' &&
    COLUMN.every((id) => seen.includes(id) || hidden?.includes(id))
  if (!isFilled) return <Note>{about(fundTexts.nothingToType, whose)}</Note>
  const values = Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]))
  return (
    <>
      <Note>{about(fundTexts.byUnit, whose)}</Note>
      <RowList>
        {seen.map((id) => (
          <Row
            key={id}
            label={fieldLabels[id]}
            value={displayed(id, values) ?? ''}
            source={changedText(cells[id])}
          />
        ))}
      </RowList>
      {whose === null && (
        <Button kind="link" to="/pages/people/unit/index">
          {fundTexts.toUnit}
        </Button>
      )}
    </>
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
