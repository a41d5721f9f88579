import { dayOf, shortDayText, timeText } from '@/content/dates'
import { conflict as words } from '@/content/apply/conflict'
import { unitCase } from '@/content/unit/case'
import { Button, ButtonRow } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Row, RowList } from '@/ui/row'
import { Text } from '@/ui/text'
import type { View } from '.'
import type { FundConflict, FundPart } from './fundEdits'

interface FundConflictsProps {
  readonly ids: string
  readonly fund: NonNullable<View['fund']>
  readonly conflicts: readonly FundConflict[]
  readonly onChoose: (part: FundPart, side: 'yours' | 'theirs') => void
}

/** Cells of the column that somebody else changed meanwhile: both side by side, with the other's name. */
export function FundConflicts({ ids, fund, conflicts, onChoose }: FundConflictsProps) {
  return conflicts.map(({ part, yours }) => {
    const label = unitCase.fund[part]
    const { value, changedBy, changedAt } = fund[part]
    const theirs = part === 'account' ? unitCase.fund.tail(value) : value
    const when = changedAt === null ? '' : `${shortDayText(dayOf(changedAt))} ${timeText(changedAt)}`
    return (
      <Notice key={part} id={`${ids}-${part}-conflict`} tone="wait" title={words.title(label, changedBy)}>
        <Text>{words.text}</Text>
        <RowList>
          <Row label={changedBy === null ? words.yours : words.mine} value={yours} />
          <Row label={changedBy === null ? words.theirs : words.by(changedBy, when)} value={theirs} />
        </RowList>
        <ButtonRow>
          <Button about={`：${label}`} onPress={() => onChoose(part, 'yours')}>
            {changedBy === null ? words.keepYours : words.keepMine}
          </Button>
          <Button about={`：${label}`} onPress={() => onChoose(part, 'theirs')}>
            {changedBy === null ? words.keepTheirs : words.keepBy(changedBy)}
          </Button>
        </ButtonRow>
      </Notice>
    )
  })
}
