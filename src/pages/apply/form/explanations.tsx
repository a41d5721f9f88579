import { form } from '@/content/apply/form'
import { classOneGuide, fieldTexts, fundTexts, useTexts } from '@/content/form'
import { ACCOUNT_CLOSING_IS_A_CHOICE_FROM, whoSees, type Field, type FormFacts } from '@/domain/form'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import type { Department } from '@/domain/scheme/ids'
import { Box } from '@/ui/element'
import { Note } from '@/ui/note'
import { Strong, Text } from '@/ui/text'
import { Why } from '@/ui/why'

interface Seen {
  readonly department: Department
  readonly fields: readonly string[]
  readonly uses: readonly string[]
}

const distinct = (values: readonly string[]) => [...new Set(values)]

/** The departments that receive cells of this page, each with what it receives and what for. */
export function seenBy(asked: readonly Field[], facts: FormFacts): readonly Seen[] {
  const shares = asked.flatMap(({ id }) =>
    whoSees(id, facts).map(({ department, use }) => ({ department, id, use })),
  )
  const departments = [...new Set(shares.map(({ department }) => department))]
  return departments.map((department) => {
    const mine = shares.filter((share) => share.department === department)
    return {
      department,
      fields: distinct(mine.map(({ id }) => fieldTexts[id].label)),
      uses: distinct(mine.map(({ use }) => useTexts[use])),
    }
  })
}

interface ExplanationsProps {
  readonly asked: readonly Field[]
  readonly facts: FormFacts
}

/** Why this is asked, and who will see it. Both open in place. */
export function Explanations({ asked, facts }: ExplanationsProps) {
  const seen = seenBy(asked, facts)
  return (
    <Box>
      <Why summary={form.why} icon="info">
        {asked.map(({ id }) => (
          <Text key={id}>
            <Strong>{`${fieldTexts[id].label}：`}</Strong>
            {fieldTexts[id].why}
          </Text>
        ))}
      </Why>
      <Why summary={form.whoSees.title} icon="eye">
        {seen.map(({ department, fields, uses }) => (
          <Text key={department}>
            <Strong>{`${DEPARTMENT_INFO[department].shortName}：`}</Strong>
            {form.whoSees.line(fields, uses)}
          </Text>
        ))}
        <Text>{seen.length > 0 ? form.whoSees.nobodyElse : form.whoSees.nobody}</Text>
      </Why>
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
