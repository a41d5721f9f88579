import { form } from '@/content/apply/form'
import { fieldLabels, useTexts } from '@/content/form'
import { fieldWhys } from '@/content/form/whys'
import { whoSees, type Field, type FormFacts } from '@/domain/form'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import type { Department } from '@/domain/scheme/ids'
import { Strong, Text } from '@/ui/text'

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
      fields: distinct(mine.map(({ id }) => fieldLabels[id])),
      uses: distinct(mine.map(({ use }) => useTexts[use])),
    }
  })
}

/** Why each cell is asked. */
export function WhyAsked({ asked }: { asked: readonly Field[] }) {
  return (
    <>
      {asked.map(({ id }) => (
        <Text key={id}>
          <Strong>{`${fieldLabels[id]}：`}</Strong>
          {fieldWhys[id]}
        </Text>
      ))}
    </>
  )
}

/** 谁会看到什么. */
export function WhoSees({ asked, facts }: { asked: readonly Field[]; facts: FormFacts }) {
  const seen = seenBy(asked, facts)
  return (
    <>
      {seen.map(({ department, fields, uses }) => (
        <Text key={department}>
          <Strong>{`${DEPARTMENT_INFO[department].shortName}：`}</Strong>
          {form.whoSees.line(fields, uses)}
        </Text>
      ))}
      <Text>{seen.length > 0 ? form.whoSees.nobodyElse : form.whoSees.nobody}</Text>
    </>
  )
}
