import { useDidShow } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { dayOf, dayText, timeText } from '@/content/dates'
import { failedWords } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { performance as words, toldText } from '@/content/performance'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { refusalReason } from '@/domain/scheme/reasons'
import { usePerformance } from '@/stores/performance'
import { ChoiceGroup } from '@/ui/choice'
import { Heading } from '@/ui/heading'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Point, Points } from '@/ui/points'
import { Row, RowList } from '@/ui/row'
import { Section } from '@/ui/section'
import { Share } from '@/ui/share'
import { Opening, Standstill } from '@/ui/standstill'
import { Text } from '@/ui/text'

type Told = NonNullable<ReturnType<typeof usePerformance.getState>['told']>
type SpanFigures = Told['spans'][number]
type Span = SpanFigures['span']
type Figures = SpanFigures['departments'][number]

const SPANS = Object.keys(words.spans) as Span[]

/** 办得怎么样: how the scheme itself does, for everybody to read. */
export default function PerformancePage() {
  const { told, failure, load } = usePerformance()
  const [picked, setPicked] = useState<Span | null>(null)
  const onShow = useCallback(() => void load(), [load])
  useDidShow(onShow)
  const here = { frame, window: windowTitle(words.title) }
  if (told === null)
    return failure === null ? (
      <Opening {...here} title={words.title} text={words.opening} />
    ) : (
      <Standstill {...here} {...failedWords(failure)} onPress={() => void load()} />
    )
  const chosen = picked ?? usualSpan(told)
  const span = told.spans.find((one) => one.span === chosen)
  return (
    <Page frame={frame} title={here.window}>
      <PageHead
        title={words.title}
        lead={words.lead}
        meta={words.asOf(`${dayText(dayOf(told.asOf))} ${timeText(told.asOf)}`)}
      />
      {told.demonstration && <Note tone="wait">{words.demonstration}</Note>}
      <ChoiceGroup<Span>
        name="span"
        legend={words.span}
        options={SPANS.map((value) => ({ value, label: words.spans[value] }))}
        value={chosen}
        onChange={setPicked}
      />
      {span && <OfSpan span={span} />}
      <Section id="how" title={words.how.title}>
        <Points>
          {words.how.rows.map((row) => (
            <Point key={row}>{row}</Point>
          ))}
        </Points>
      </Section>
    </Page>
  )
}

/** In a small place so little is done in a year that none of it may be told: then it opens on all there is, if that may. */
function usualSpan({ spans }: Told): Span {
  const tells = (which: Span) => spans.some((one) => one.span === which && isTelling(one))
  return !tells('year') && tells('all') ? 'all' : 'year'
}

const isTelling = ({ applied, finished, departments }: SpanFigures) =>
  [applied, finished, ...departments.map(({ results }) => results)].some(
    (told) => typeof told === 'number' && told > 0,
  )

function OfSpan({ span: { from, to, applied, finished, departments } }: { span: SpanFigures }) {
  return (
    <Section id="figures" title={words.until(from, to)} live>
      <Heading level={3}>{words.people.title}</Heading>
      <RowList>
        <Row label={words.people.applied} value={toldText(applied)} />
        <Row label={words.people.finished} value={toldText(finished)} />
      </RowList>
      {departments.map((one) => (
        <OfDepartment key={one.department} figures={one} />
      ))}
    </Section>
  )
}

function OfDepartment({ figures }: { figures: Figures }) {
  const { department, results, medianDays, onTime, onTimePercent, refused, reasons } = figures
  const isKnown = typeof results === 'number' && results > 0
  return (
    <>
      <Heading level={3}>{DEPARTMENT_INFO[department].shortName}</Heading>
      <RowList>
        <Row label={words.results} value={toldText(results)} />
        {medianDays !== null && <Row label={words.median} value={words.medianDays(medianDays)} />}
        {isKnown && (
          <Row
            label={words.onTime}
            value={
              onTimePercent === null ? (
                toldText(onTime)
              ) : (
                <>
                  <Text>{words.percent(onTimePercent)}</Text>
                  <Share percent={onTimePercent} />
                </>
              )
            }
          />
        )}
        {isKnown && <Row label={words.refused} value={toldText(refused)} />}
      </RowList>
      {isKnown && refused !== 0 && <Reasons reasons={reasons} />}
    </>
  )
}

function Reasons({ reasons }: { reasons: Figures['reasons'] }) {
  if (reasons === null) return <Text small>{words.reasonsWithheld}</Text>
  const { named, others } = reasons
  return (
    <>
      <Text>{words.reasons}</Text>
      <Points>
        {named.map(({ reason, times }) => (
          <Point key={reason}>{words.reason(refusalReason(reason).sentence.replace(/。$/, ''), times)}</Point>
        ))}
        {others > 0 && <Point>{(named.length > 0 ? words.others : words.reasonsTogether)(others)}</Point>}
      </Points>
    </>
  )
}
