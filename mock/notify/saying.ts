import { eq } from 'drizzle-orm'
import { briefOf, smsOf, templateWords, type Called } from '@/content/notices/called'
import { channelNames } from '@/content/notices/channels'
import { askerWords, dueText } from '@/content/notices/told'
import { chinaDate } from '@/domain/calendar'
import { newsOf } from '@/domain/notices'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import { ITEM_INFO } from '@/domain/scheme/items'
import type { Db } from '@bff/db/database'
import { cases, mandates } from '@bff/db/schema'
import { namesOf } from '@bff/identity/persons'
import { asksOf } from '@bff/people/asks'
import type { Services } from '@bff/services'
import type { Message } from './channels/port'
import type { Row } from './visible'

type Needs = Pick<Services, 'vault'>

/** One of them is told in words, and of the others that there are so many more. */
export async function messageOf(services: Needs, db: Db, row: Row, more: number): Promise<Message> {
  const called = await calledOf(services, db, row, more)
  return {
    id: row.id,
    news: newsOf(row.kind),
    fields: templateWords(called),
    text: smsOf(called),
    page: pageOf(row.id),
  }
}

/**
 * What a locked screen may show of it.
 * @param more how many there are to read beside it
 */
export const briefFor = async (services: Needs, db: Db, row: Row, more: number) =>
  briefOf(await calledOf(services, db, row, more))

/** Where a tap leads: the inbox goes on to the page that it speaks of, after signing in where that is needed. */
export const pageOf = (id: string): string => `pages/me/notices/index?id=${id}`

async function calledOf(services: Needs, db: Db, row: Row, more: number): Promise<Called> {
  const { kind, reader, facts, at, mandateId } = row
  const { department, items = [], pictures = 0, due = null, part = null, channel } = facts
  return {
    kind,
    reader,
    name: await ownerOf(services, db, row),
    names: {
      department: department === undefined ? '' : DEPARTMENT_INFO[department].shortName,
      items: items.map((item) => ITEM_INFO[item].shortName).join('、'),
      pictures,
      day: dueText(kind, due),
      part,
      asker: askerWords(null),
      channel: channel === undefined ? '' : channelNames[channel],
    },
    on: chinaDate(new Date(at).toISOString()),
    due,
    more,
    asks: kind === 'asked' && mandateId !== null ? await asksOf(services, db, mandateId) : null,
  }
}

/** Whose application it is of: the reader's own, or the one that the mandate is for. */
async function ownerOf(
  services: Needs,
  db: Db,
  { reader, accountId, mandateId }: Row,
): Promise<string | null> {
  const owner = reader === 'retiree' ? accountId : await giverOf(db, mandateId)
  if (owner === null) return null
  return (await namesOf(services, db, [owner])).get(owner) ?? null
}

async function giverOf(db: Db, mandateId: string | null): Promise<string | null> {
  if (mandateId === null) return null
  const [row] = await db
    .select({ ownerId: cases.accountId })
    .from(mandates)
    .innerJoin(cases, eq(cases.id, mandates.caseId))
    .where(eq(mandates.id, mandateId))
  return row?.ownerId ?? null
}
