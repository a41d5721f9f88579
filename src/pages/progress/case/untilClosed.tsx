import { shortDayText } from '@/content/dates'
import { casePage, laneStateWords } from '@/content/progress'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { Item } from '@/domain/scheme/ids'
import { ITEM_INFO } from '@/domain/scheme/items'
import { useClock } from '@/stores/clock'
import { Section } from '@/ui/section'
import { Tick, Ticks } from '@/ui/ticks'
import type { View } from '../followed'

const words = casePage.untilClosed
type Entry = View['progress']['timeline'][number]

/** What a department had decided about an item since it was sent last; what it undid before that counts no more. */
function decisionOn(item: Item, timeline: readonly Entry[]): Entry | undefined {
  const sent = timeline.map(({ code }) => code)
  const since = Math.max(
    sent.lastIndexOf('submitted'),
    sent.lastIndexOf('resubmitted'),
    sent.lastIndexOf('monthChanged'),
  )
  return timeline
    .slice(since + 1)
    .find(({ code, items }) => (code === 'approved' || code === 'refused') && items.includes(item))
}

/** 部门终止: which items had their result by then, read or not, and which ended without one. */
export function UntilClosed({ view: { progress } }: { view: View }) {
  const today = useClock((state) => state.today)
  const { closed, items, timeline } = progress
  if (closed === null) return null
  return (
    <Section id="until-closed" title={words.title}>
      <Ticks>
        {items.map((item) => {
          const name = ITEM_INFO[item].shortName
          const decision = decisionOn(item, timeline)
          if (!decision?.department)
            return (
              <Tick key={item} sign="not" title={words.of(name, words.unfinished)}>
                {words.unfinishedNote}
              </Tick>
            )
          const isRefused = decision.code === 'refused'
          return (
            <Tick
              key={item}
              sign={isRefused ? 'refuse' : 'done'}
              title={words.of(name, laneStateWords[isRefused ? 'refused' : 'approved'])}
              who={casePage.documentNote(
                DEPARTMENT_INFO[decision.department].shortName,
                shortDayText(decision.on, today),
              )}
            />
          )
        })}
      </Ticks>
    </Section>
  )
}
