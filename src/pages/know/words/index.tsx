import { useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { wordsPage } from '@/content/know/words'
import { glossary } from '@/content/terms/glossary'
import { terms, type TermId } from '@/content/terms/words'
import { Field } from '@/ui/field'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

const IDS = Object.keys(terms) as TermId[]

/** The word itself first, then those that hold what was typed, then those in whose meaning it stands. */
function found(typed: string): readonly TermId[] {
  const wanted = typed.replace(/\s/g, '')
  const rankOf = (id: TermId) =>
    terms[id] === wanted ? 0 : terms[id].includes(wanted) ? 1 : glossary[id].includes(wanted) ? 2 : 3
  return [0, 1, 2].flatMap((rank) => IDS.filter((id) => rankOf(id) === rank))
}

/** The help of every page but the row that leads here. */
const elsewhere = frame.helpRows.filter((row) => !('to' in row && row.to === '/pages/know/words/index'))

/** 办事的词是什么意思: each official word with its plain meaning. */
export default function WordsPage() {
  const [typed, setTyped] = useState('')
  const ids = found(typed)
  return (
    <Page frame={frame} title={windowTitle(wordsPage.title)} helpRows={elsewhere}>
      <PageHead title={wordsPage.title} lead={wordsPage.lead} />
      <Field
        id="find"
        kind="text"
        label={wordsPage.find.label}
        hint={wordsPage.find.hint}
        value={typed}
        maxLength={20}
        onChange={setTyped}
      />
      <Section id="found" title={wordsPage.found(ids.length)} live>
        {ids.length === 0 ? (
          <Text>{wordsPage.none}</Text>
        ) : (
          <Ticks>
            {ids.map((id) => (
              <Tick key={id} icon="info" title={terms[id]} level={3}>
                <Text>{glossary[id]}</Text>
              </Tick>
            ))}
          </Ticks>
        )}
      </Section>
    </Page>
  )
}
