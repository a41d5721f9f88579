import { dayOf, shortDayText, timeText } from '@/content/dates'
import { conflict } from '@/content/apply/conflict'
import { fieldLabels } from '@/content/form'
import type { FieldId, FormValues } from '@/domain/form'
import type { Cell } from '@/stores/draftCells'
import { Button, ButtonRow } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Row, RowList } from '@/ui/row'
import { Text } from '@/ui/text'
import { displayed } from '../display'

interface ConflictProps {
  readonly id: FieldId
  readonly elementId: string
  readonly sides: NonNullable<Cell['conflict']>
  readonly values: FormValues
  readonly onChoose: (side: 'yours' | 'theirs') => void
}

/** The same cell was changed on two devices, or by two people, each with their name: both side by side, in full, for masked they may look alike. */
export function Conflict({ id, elementId, sides, values, onChoose }: ConflictProps) {
  const label = fieldLabels[id]
  const { theirBy, theirAt } = sides
  const when = `${shortDayText(dayOf(theirAt))} ${timeText(theirAt)}`
  const read = (value: string) =>
    displayed(id, { ...values, [id]: value }, false) ?? (value === '' ? conflict.empty : value)
  return (
    <Notice id={`${elementId}-conflict`} tone="wait" title={conflict.title(label, theirBy)}>
      <Text>{conflict.text}</Text>
      <RowList>
        <Row label={theirBy === null ? conflict.yours : conflict.mine} value={read(sides.yours)} />
        <Row
          label={theirBy === null ? conflict.theirs : conflict.by(theirBy, when)}
          value={read(sides.theirs)}
        />
      </RowList>
      <ButtonRow>
        <Button about={`：${label}`} onPress={() => onChoose('yours')}>
          {theirBy === null ? conflict.keepYours : conflict.keepMine}
        </Button>
        <Button about={`：${label}`} onPress={() => onChoose('theirs')}>
          {theirBy === null ? conflict.keepTheirs : conflict.keepBy(theirBy)}
        </Button>
      </ButtonRow>
    </Notice>
  )
}
