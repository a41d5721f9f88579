import { frame, windowTitle } from '@/content/frame'
import { illness } from '@/content/know/illness'
import { basisLine } from '@/content/law'
import { pageWords, textsIn } from '@/content/terms/pageWords'
import { ILLNESS_PAYMENT_RULES } from '@/domain/retirement/illnessBenefit'
import { LEGAL_BASES, type BasisId } from '@/domain/scheme/legalBases'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import { Glossary } from '@/ui/glossary'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Line, Stop } from '@/ui/timetable'

const BASES: readonly BasisId[] = ['illnessBenefit', 'housingFund24']
const PAYMENTS = Object.values(ILLNESS_PAYMENT_RULES)

/** 病残津贴: where those go whom the scheme still names and the law no longer retires. */
export default function IllnessPage() {
  const { who, amount, how, notRetired, before2025, call } = illness
  return (
    <Page frame={frame} title={windowTitle(illness.title)}>
      <PageHead title={illness.title} lead={illness.lead} />
      <Note tone="wait">{illness.uncertain}</Note>
      <Section id="who" title={who.title}>
        <Ticks>
          {who.rows.map((row) => (
            <Tick key={row} icon="person" title={row} level={3} />
          ))}
        </Ticks>
      </Section>
      <Section id="amount" title={amount.title}>
        <Ticks>
          {PAYMENTS.map(({ id, who: title, what }) => (
            <Tick key={id} icon="card" title={title} level={3}>
              <Text>{what}</Text>
            </Tick>
          ))}
        </Ticks>
      </Section>
      <Section id="how" title={how.title}>
        <Line short>
          {how.steps.map(({ title, about }, index) => (
            <Stop key={title} sign={index + 1} title={title} phrases={[title]}>
              <Text>{about}</Text>
            </Stop>
          ))}
        </Line>
      </Section>
      <Section id="not-retired" title={notRetired.title}>
        {notRetired.rows.map((row) => (
          <Text key={row}>{row}</Text>
        ))}
      </Section>
      <Section id="before-2025" title={before2025.title}>
        <Text>{before2025.text}</Text>
        <RowLinks>
          <RowLink icon="pen" label={before2025.link} to="/pages/guide/start/index" />
        </RowLinks>
        <Text>{illness.institution}</Text>
      </Section>
      <Section id="call" title={call.title}>
        <RowLinks>
          <RowLink icon="phone" label={call.label} note={call.note} tel="12333" />
        </RowLinks>
      </Section>
      <Glossary {...pageWords} texts={[...textsIn([illness]), ...PAYMENTS.map(({ sentence }) => sentence)]} />
      <Section id="basis" title={illness.basis}>
        {BASES.map((id) => (
          <Text key={id} small tone="quiet">
            {basisLine(LEGAL_TEXTS[id], LEGAL_BASES[id].confidence)}
          </Text>
        ))}
      </Section>
    </Page>
  )
}
