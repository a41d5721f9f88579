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

/** The same cell was changed on two devices: both side by side, in full, for masked they may look alike. */
export function Conflict({ id, elementId, sides, values, onChoose }: ConflictProps) {
  const label = fieldLabels[id]
  const read = (value: string) =>
    displayed(id, { ...values, [id]: value }, false) ?? (value === '' ? conflict.empty : value)
  return (
    <Notice id={`${elementId}-conflict`} tone="wait" title={conflict.title(label)}>
      <Text>{conflict.text}</Text>
      <RowList>
        <Row label={conflict.yours} value={read(sides.yours)} />
        <Row label={conflict.theirs} value={read(sides.theirs)} />
      </RowList>
      <ButtonRow>
        <Button about={`：${label}`} onPress={() => onChoose('yours')}>
          {conflict.keepYours}
        </Button>
        <Button about={`：${label}`} onPress={() => onChoose('theirs')}>
          {conflict.keepTheirs}
        </Button>
      </ButtonRow>
    </Notice>
  )
}
