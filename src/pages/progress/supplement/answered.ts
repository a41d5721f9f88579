import { shortDayText, weekdayText } from '@/content/dates'
import { supplementPage, supplementWords } from '@/content/progress'
import type { Lane } from '@/domain/case'
import type { LocalDate } from '@/domain/scheme/ids'
import type { View } from '../followed'
import { departmentName } from '../laneWords'

/** Whether the last thing between this department and the person was an answer, given on this phone or another. */
function isAnswered({ progress }: View, { department, state }: Lane): boolean {
  const last = progress.timeline.filter((entry) => entry.department === department).pop()
  return state === 'reviewing' && last?.code === 'supplementAnswered'
}

/** What the page says where nothing is wanted: what was given, with the day of the result, or that nothing is. */
export function answeredWords(view: View, lane: Lane | undefined, today: LocalDate) {
  const department = lane === undefined ? '' : departmentName(lane)
  if (lane === undefined || lane.receivedOn === null || !isAnswered(view, lane)) {
    return { title: supplementPage.nothing.title, text: supplementPage.nothing.text(department) }
  }
  const { due, receivedOn } = lane
  const latest = due === null ? undefined : `${shortDayText(due, today)} ${weekdayText(due)}`
  return {
    title: supplementPage.done,
    text: supplementWords.sent(department, shortDayText(receivedOn, today), latest),
  }
}
