import { windowText } from '@/content/guide/window'
import { useClock } from '@/stores/clock'
import { Note } from '@/ui/note'
import type { Standing } from '../readiness'
import { StopNotice } from '../stop'

interface NotTodayProps {
  readonly standing: Standing
  /** Where the time that is advised for it is over, or has not begun. */
  readonly late: Parameters<typeof windowText>[0] | null
}

/** Why it cannot be sent today, or that it is late. */
export function NotToday({ standing, late }: NotTodayProps) {
  const today = useClock((state) => state.today)
  return (
    <>
      <StopNotice {...standing} />
      {late && <Note tone="wait">{windowText(late, today)}</Note>}
    </>
  )
}
