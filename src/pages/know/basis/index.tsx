import { frame, windowTitle } from '@/content/frame'
import { basis } from '@/content/know/basis'
import { basisLine } from '@/content/law'
import { LEGAL_BASES, type BasisId } from '@/domain/scheme/legalBases'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import type { LocalDate } from '@/domain/scheme/ids'
import { useToday } from '@/stores/today'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'

type When = 'now' | 'before' | 'coming'

function whenOf(id: BasisId, today: LocalDate): When {
  const { effectiveFrom, effectiveTo } = LEGAL_BASES[id]
  if (today < effectiveFrom) return 'coming'
  return effectiveTo !== undefined && effectiveTo < today ? 'before' : 'now'
}

/** 每一条依据: the table of laws as it stands, those that count today first. */
export default function BasisPage() {
  const today = useToday()
  const ids = Object.keys(LEGAL_TEXTS) as BasisId[]
  return (
    <Page frame={frame} title={windowTitle(basis.title)}>
      <PageHead title={basis.title} lead={basis.lead} />
      {(['now', 'coming', 'before'] as const).map((when) => {
        const of = ids.filter((id) => whenOf(id, today) === when)
        return of.length === 0 ? null : (
          <Section key={when} id={when} title={basis[when]}>
            {of.map((id) => (
              <Stack key={id}>
                <Text>{LEGAL_TEXTS[id].text}</Text>
                <Text small tone="quiet">
                  {basisLine(LEGAL_TEXTS[id], LEGAL_BASES[id].confidence)}
                </Text>
              </Stack>
            ))}
          </Section>
        )
      })}
    </Page>
  )
}
