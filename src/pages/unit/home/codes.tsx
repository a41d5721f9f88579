import { dayOf, shortDayText, timeText } from '@/content/dates'
import { desk } from '@/content/unit/desk'
import { useClock } from '@/stores/clock'
import type { useUnitDesk } from '@/stores/unitDesk'
import { Section } from '@/ui/section'
import { Tick, Ticks } from '@/ui/ticks'

type Waiting = NonNullable<ReturnType<typeof useUnitDesk.getState>['found']>['codes']

/** Codes that were filled in and wait for who gave them: by their numbers, for of whose they are nothing is known yet. */
export function Codes({ codes }: { codes: Waiting }) {
  const today = useClock((state) => state.today)
  return (
    <Section id="codes" title={desk.codes.title(codes.length)}>
      <Ticks>
        {codes.map(({ code, since }) => (
          <Tick
            key={`${code}-${since}`}
            sign="run"
            title={desk.codes.row(code)}
            who={desk.codes.note(`${shortDayText(dayOf(since), today)} ${timeText(since)}`)}
          />
        ))}
      </Ticks>
    </Section>
  )
}
