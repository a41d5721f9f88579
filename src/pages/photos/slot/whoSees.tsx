import { useTexts } from '@/content/form'
import { photos } from '@/content/photos'
import { whoSeesMaterial, type FormFacts } from '@/domain/form'
import { DEPARTMENT_INFO } from '@/domain/scheme'
import type { Department, MaterialKind } from '@/domain/scheme/ids'
import { Strong, Text } from '@/ui/text'
import { Why } from '@/ui/why'

const distinct = <T,>(values: readonly T[]) => [...new Set(values)]

const departmentsOf = (kind: MaterialKind, facts: FormFacts): readonly Department[] =>
  distinct(whoSeesMaterial(kind, facts).map(({ department }) => department))

/** The names of those who receive this picture, in the scheme's order. */
export function departmentsSeeing(kind: MaterialKind, facts: FormFacts): readonly string[] {
  return departmentsOf(kind, facts).map((department) => DEPARTMENT_INFO[department].shortName)
}

interface WhoSeesProps {
  readonly kind: MaterialKind
  readonly facts: FormFacts
}

/** Who will see it and what for, opened in place. */
export function WhoSees({ kind, facts }: WhoSeesProps) {
  const viewers = whoSeesMaterial(kind, facts)
  return (
    <Why summary={photos.seen.title} icon="eye">
      {departmentsOf(kind, facts).map((department) => {
        const uses = viewers
          .filter((viewer) => viewer.department === department)
          .map(({ use }) => useTexts[use])
        return (
          <Text key={department}>
            <Strong>{`${DEPARTMENT_INFO[department].shortName}：`}</Strong>
            {photos.seen.line(distinct(uses))}
          </Text>
        )
      })}
      <Text>{photos.seen.nobodyElse}</Text>
      <Text>{photos.seen.place}</Text>
    </Why>
  )
}
