import type { Sendable, StopCode, WindowPlan } from '@/domain/guidance'
import type { LocalDate } from '@/domain/scheme/ids'
import { dayText, shortDayText } from '../dates'

/** Whether today is a day to apply. */
export function windowText({ window, state }: WindowPlan, today: LocalDate): string {
  const day = shortDayText(today)
  switch (state) {
    case 'before':
      return `今天 ${day}，还没到时候。${dayText(window.from)}起可以申请，现在可以先填好。`
    case 'open':
      return `今天 ${day}，可以申请了。`
    case 'late':
      return `今天 ${day}，已过建议的申办期，还可以申请，请尽快。`
    case 'afterRetirement':
      return `今天 ${day}，退休的月份已经过了，还可以申请，请尽快。`
  }
}

/** Why it cannot be sent today, and what to do. */
export function stopText(stop: StopCode, { window }: Sendable): string {
  switch (stop) {
    case 'birthUnknown':
      return '先填出生年月，才能算出退休时间。'
    case 'noMonth':
      return '先选退休的月份。'
    case 'monthImpossible':
      return '选的月份不能退休，请换一个月份。'
    case 'condition':
      return '第一项的条件还没满足，现在送去也办不成。看看下面还差什么。'
    case 'tooEarly':
      return window === null
        ? '还没到申请的时候。'
        : `${dayText(window.window.from)}起才能申请。现在可以先填好。`
  }
}
