import { useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { birthDate, documentTexts, findingTexts, wayTexts } from '@/content/know/birthDate'
import { basisLine } from '@/content/law'
import { pageWords, textsIn } from '@/content/terms/pageWords'
import {
  BIRTH_DOCUMENT_RULES,
  birthEvidence,
  FINDINGS,
  WAYS_TO_WORK,
  type BirthEvidence,
  type Finding,
  type WayToWork,
} from '@/domain/scheme/birthDocuments'
import { BIRTH_BASES, LEGAL_BASES } from '@/domain/scheme/legalBases'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import { useToday } from '@/stores/today'
import { ChoiceGroup } from '@/ui/choice'
import { Glossary } from '@/ui/glossary'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import type { SignState } from '@/ui/sign'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

/** 出生年月看哪份材料: one question, then one for each paper that is not there. Nothing of it is kept. */
export default function BirthDatePage() {
  const today = useToday()
  const [way, setWay] = useState<WayToWork>()
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const evidence = way && birthEvidence(way, findings, today)
  const find = (place: number, finding: Finding) => setFindings([...findings.slice(0, place), finding])
  return (
    <Page frame={frame} title={windowTitle(birthDate.title)}>
      <PageHead title={birthDate.title} lead={birthDate.lead} />
      <ChoiceGroup<WayToWork>
        name="way"
        legend={birthDate.way}
        options={WAYS_TO_WORK.map((value) => ({ value, ...wayTexts[value] }))}
        value={way}
        onChange={(value) => {
          setWay(value)
          setFindings([])
        }}
      />
      {evidence &&
        lookedFor(evidence).map((document, place) => (
          <ChoiceGroup<Finding>
            key={`${way}-${document}`}
            name={`found-${document}`}
            legend={birthDate.find(documentTexts[document])}
            options={FINDINGS.map((value) => ({ value, ...findingTexts[value] }))}
            value={findings[place]}
            onChange={(finding) => find(place, finding)}
          />
        ))}
      {evidence && <Result evidence={evidence} />}
      <Text>{birthDate.institution}</Text>
      <RowLinks>
        <RowLink icon="pen" label={birthDate.guide} to="/pages/guide/start/index" />
      </RowLinks>
      <Glossary {...pageWords} texts={textsIn([birthDate, wayTexts, documentTexts])} />
      <Section id="basis" title={birthDate.basis}>
        {BIRTH_BASES.map((id) => (
          <Text key={id} small tone="quiet">
            {basisLine(LEGAL_TEXTS[id], LEGAL_BASES[id].confidence)}
          </Text>
        ))}
      </Section>
    </Page>
  )
}

/** The papers that have been asked for so far: up to the one that the search has come to. */
const lookedFor = ({ rule, document }: BirthEvidence) =>
  rule.documents.slice(0, rule.documents.indexOf(document) + 1).filter((one) => one !== 'idCard')

interface Said {
  readonly sign: SignState
  readonly title: string
  readonly about?: string
}

/** What it comes to, in a line, and what to answer then. */
function said({ state, document, rule }: BirthEvidence): Said {
  const name = documentTexts[document]
  const { open, counts, noArchive, cardInstead, altered, unknown } = birthDate
  switch (state) {
    case 'open':
      return { sign: 'wait', title: open.title(name), about: open.about }
    case 'altered':
      return { sign: 'wait', title: altered.title(name) }
    case 'unknown':
      return { sign: 'info', ...unknown }
    case 'counts':
      if (document !== 'idCard') return { sign: 'done', title: counts.title(name), about: counts.about }
      return rule.documents.length === 1 ? { sign: 'done', ...noArchive } : { sign: 'info', ...cardInstead }
  }
}

/** The rule, and where none of its papers tells, the one that leaves it to the ID card. */
const sentencesOf = ({ document, rule }: BirthEvidence): readonly string[] =>
  document === 'idCard' && rule !== BIRTH_DOCUMENT_RULES.noArchive
    ? [rule.sentence, BIRTH_DOCUMENT_RULES.noArchive.sentence]
    : [rule.sentence]

function Result({ evidence }: { evidence: BirthEvidence }) {
  const { sign, title, about } = said(evidence)
  const { altered, result, why } = birthDate
  const isAltered = evidence.state === 'altered'
  return (
    <Section id="result" title={result} live>
      <Ticks>
        <Tick sign={sign} title={title} level={3}>
          {about !== undefined && <Text>{about}</Text>}
        </Tick>
        {isAltered &&
          altered.ways.map((way) => (
            <Tick key={way.title} icon="document" title={way.title} level={3}>
              <Text>{way.about}</Text>
            </Tick>
          ))}
      </Ticks>
      {isAltered && <Text>{altered.meanwhile}</Text>}
      <Text small tone="quiet">
        {why(sentencesOf(evidence))}
      </Text>
    </Section>
  )
}
