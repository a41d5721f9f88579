import { useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { home } from '@/content/home'
import { materialsPage } from '@/content/know/materials'
import { materialNames } from '@/content/materials/names'
import { materialPurposes } from '@/content/materials/purposes'
import { materialTips } from '@/content/materials/tips'
import { pageWords } from '@/content/terms/pageWords'
import { MATERIAL_RULES, SCENARIO_INFO } from '@/domain/scheme'
import { SCENARIOS, type MaterialKind, type Scenario } from '@/domain/scheme/ids'
import { printPage } from '@/platform/print'
import type { Paragraph } from '@/platform/textPicture'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { Glossary } from '@/ui/glossary'
import type { IconName } from '@/ui/icon'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Pass } from '../pass'

const icons: Partial<Record<MaterialKind, IconName>> = {
  idCardFront: 'person',
  idCardBack: 'shield',
  bankCard: 'card',
}

/** 要准备哪些材料: by scenario, to print or to keep. */
export default function MaterialsPage() {
  const [scenario, setScenario] = useState<Scenario>('normal')
  return (
    <Page frame={frame} title={windowTitle(materialsPage.title)}>
      <PageHead title={materialsPage.title} lead={materialsPage.lead} />
      <ChoiceGroup
        name="scenario"
        legend={materialsPage.scenario}
        options={SCENARIOS.map((value) => ({ value, label: SCENARIO_INFO[value].shortName }))}
        value={scenario}
        onChange={(value) => setScenario(SCENARIOS.find((one) => one === value) ?? 'normal')}
      />
      <Section id="list" title={SCENARIO_INFO[scenario].shortName} live>
        <Ticks>
          {MATERIAL_RULES[scenario].map(({ kind, required }) => {
            const tip = materialTips[kind]
            return (
              <Tick
                key={kind}
                icon={icons[kind] ?? 'folder'}
                title={materialNames[kind]}
                level={3}
                who={required === 'withHousingFund' ? materialsPage.withHousingFund : undefined}
              >
                <Text>{materialPurposes[kind]}</Text>
                {tip !== undefined && <Text tone="quiet">{tip}</Text>}
              </Tick>
            )
          })}
        </Ticks>
        {printPage && (
          <Button icon="document" onPress={printPage}>
            {materialsPage.print}
          </Button>
        )}
      </Section>
      <Pass
        key={scenario}
        paragraphs={copyOf(scenario)}
        file={materialsPage.title}
        title={materialsPage.title}
        path="/pages/know/materials/index"
      />
      <Section id="others" title={materialsPage.others.title}>
        <Text>{materialsPage.others.note}</Text>
        <RowLinks>
          <RowLink icon="list" label={materialsPage.others.link} to="/pages/guide/start/index" />
        </RowLinks>
      </Section>
      <Glossary {...pageWords} texts={copyOf(scenario).map(({ text }) => text)} />
      <Section id="basis" title={materialsPage.basis}>
        <Text small tone="quiet">
          {materialsPage.source}
        </Text>
      </Section>
    </Page>
  )
}

/** The list as it is kept. */
function copyOf(scenario: Scenario): readonly Paragraph[] {
  return [
    { text: materialsPage.title, look: 'title' },
    { text: SCENARIO_INFO[scenario].shortName, look: 'number' },
    ...MATERIAL_RULES[scenario].map(({ kind, required }) => {
      const only = required === 'withHousingFund' ? `（${materialsPage.withHousingFund}）` : ''
      return { text: `${materialNames[kind]}${only}：${materialPurposes[kind]}${materialTips[kind] ?? ''}` }
    }),
    { text: materialsPage.source, look: 'quiet' },
    { text: home.official.notice, look: 'quiet' },
  ]
}
