import { desc, eq } from 'drizzle-orm'
import { dayText } from '@/content/dates'
import { supplementMessage } from '@/content/sms'
import { chinaDate } from '@/domain/calendar'
import { ITEM_INFO } from '@/domain/scheme/items'
import { confirmedPhoneOf } from '@bff/agency/row'
import { phones } from '@bff/db/schema'
import { personOf } from '@bff/identity/persons'
import type { CaseServices } from './services'
import { eventsAfter, readCase } from './store'

/**
 * The number that was proved last: a message about somebody's application goes to no number that was only typed. Who
 * signs in with none of their own, because an agent began for them, has the one that the identity provider confirmed.
 */
async function phoneOf({ db, vault }: CaseServices, accountId: string): Promise<string | null> {
  const [phone] = await db
    .select()
    .from(phones)
    .where(eq(phones.accountId, accountId))
    .orderBy(desc(phones.addedAt))
    .limit(1)
  return phone
    ? vault.open(db, `phones/${phone.hash}`, phone.sealed)
    : confirmedPhoneOf({ vault }, db, accountId)
}

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
  const phone = await phoneOf(services, accountId)
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
