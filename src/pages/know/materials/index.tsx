import { frame, windowTitle } from '@/content/frame'
import { materialsPage } from '@/content/know/materials'
import { materialPurposes } from '@/content/materials/purposes'
import { materialTips } from '@/content/materials/tips'
import { materialNames } from '@/content/materials/names'
import { MATERIAL_RULES } from '@/domain/scheme'
import type { MaterialKind } from '@/domain/scheme/ids'
import type { IconName } from '@/ui/icon'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

const icons: Partial<Record<MaterialKind, IconName>> = {
  idCardFront: 'person',
  idCardBack: 'shield',
  bankCard: 'card',
}

export default function MaterialsPage() {
  return (
    <Page frame={frame} title={windowTitle(materialsPage.title)}>
      <PageHead title={materialsPage.title} lead={materialsPage.lead} />
      <Ticks>
        {MATERIAL_RULES.normal.map(({ kind, required }) => {
          const purpose = materialPurposes[kind]
          const tip = materialTips[kind]
          return (
            <Tick
              key={kind}
              icon={icons[kind] ?? 'folder'}
              title={materialNames[kind]}
              level={2}
              who={required === 'withHousingFund' ? materialsPage.withHousingFund : undefined}
            >
              <Text>{purpose}</Text>
              {tip !== undefined && <Text tone="quiet">{tip}</Text>}
            </Tick>
          )
        })}
      </Ticks>
      <Section id="others" title={materialsPage.others.title}>
        <Text>{materialsPage.others.note}</Text>
        <RowLinks>
          <RowLink icon="list" label={materialsPage.others.link} to="/pages/guide/start/index" />
        </RowLinks>
      </Section>
      <Section id="basis" title={materialsPage.basis}>
        <Text small tone="quiet">
          {materialsPage.source}
        </Text>
      </Section>
    </Page>
  )
}
