import { useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { birthDate, documentTexts, findingTexts, wayTexts } from '@/content/know/birthDate'
import { basisLine } from '@/content/law'
import { pageWords } from '@/content/terms/pageWords'
import {
  birthEvidence,
  FINDINGS,
  WAYS_TO_WORK,
  type BirthEvidence,
  type Finding,
  type WayToWork,
} from '@/domain/scheme/birthDocuments'
import { LEGAL_BASES, type BasisId } from '@/domain/scheme/legalBases'
import { LEGAL_TEXTS } from '@/domain/scheme/legalTexts'
import { ChoiceGroup } from '@/ui/choice'
import { Glossary } from '@/ui/glossary'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

const BASES: readonly BasisId[] = ['archiveBirthHebei', 'archiveBirthHebei2007', 'archiveBirthNational']

/** 出生年月看哪份材料: one question, then one for each paper that is not there. Nothing of it is kept. */
export default function BirthDatePage() {
  const [way, setWay] = useState<WayToWork>()
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const evidence = way && birthEvidence(way, findings)
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
        <RowLink icon="pen" label={birthDate.guide} to="/pages/guide/question/index?id=archiveBirth" />
      </RowLinks>
      <Glossary {...pageWords} of={[birthDate, wayTexts, documentTexts]} />
      <Section id="basis" title={birthDate.basis}>
        {BASES.map((id) => (
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

function Result({ evidence: { state, document } }: { evidence: BirthEvidence }) {
  const { open, counts, idCard, altered, result } = birthDate
  const name = documentTexts[document]
  return (
    <Section id="result" title={result} live>
      {state === 'altered' ? (
        <>
          <Ticks>
            <Tick sign="wait" title={altered.title(name)} level={3} />
            {altered.ways.map(({ title, about }) => (
              <Tick key={title} icon="document" title={title} level={3}>
                <Text>{about}</Text>
              </Tick>
            ))}
          </Ticks>
          <Text>{altered.meanwhile}</Text>
        </>
      ) : (
        <Ticks>
          {document === 'idCard' ? (
            <Tick sign="done" title={idCard.title} level={3}>
              <Text>{idCard.about}</Text>
            </Tick>
          ) : (
            <Tick
              sign={state === 'counts' ? 'done' : 'not'}
              title={(state === 'counts' ? counts : open).title(name)}
              level={3}
            >
              <Text>{(state === 'counts' ? counts : open).about}</Text>
            </Tick>
          )}
        </Ticks>
      )}
    </Section>
  )
}
