import { dayText } from '@/content/dates'
import { supplementMessage } from '@/content/sms'
import { chinaDate } from '@/domain/calendar'
import { ITEM_INFO } from '@/domain/scheme/items'
import { personOf } from '@bff/identity/persons'
import { numberOf } from '@bff/people/numbers'
import type { CaseServices } from './services'
import { eventsAfter, readCase } from './store'

/**
 * Sends the text message of one reminder (RULINGS 26), unless what it is about has been given, taken back or ended
 * since: a message that was late must not ask for what is no longer wanted.
 * @param seq the number of the reminder's event
 */
export async function textReminder(services: CaseServices, caseId: string, seq: number): Promise<void> {
  const { db, sms, realClock } = services
  const found = await readCase(db, caseId)
  const [stored] = await eventsAfter(db, caseId, seq - 1)
  if (found === null || stored?.event.type !== 'supplementReminded')
    throw new Error('no reminder of that number')
  const { department, items, at } = stored.event
  const task = found.state.tasks.find((one) => one.department === department)
  if (found.state.status !== 'running' || task?.standing.kind !== 'waitingForCitizen' || task.since > at)
    return
  const { accountId } = found.row
  const phone = await numberOf(services, accountId)
  const person = await personOf(services, db, accountId)
  // Whoever has deleted the account is written to no more.
  if (phone === null || person === null) return
  if (sms === null) throw new Error('no text message can leave')
  await sms.send({
    phone,
    text: supplementMessage({
      name: person.name,
      item: items.map((item) => ITEM_INFO[item].shortName).join('、'),
      askedOn: dayText(chinaDate(task.since)),
    }),
    code: null,
    at: realClock(),
  })
}
