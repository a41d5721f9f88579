import { and, desc, eq, isNull, lt, lte } from 'drizzle-orm'
import type { PersonalData } from '@contract/personalData'
import type { Operation } from '@contract/routes'
import { notices } from '@bff/db/schema'
import type { Handlers } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import type { Services } from '@bff/services'
import { looked, shown, told, type Needs } from './shown'
import { visible, type Reading, type Row } from './visible'

type NoticeOperation = Extract<Operation, 'listNotices' | 'readNotice' | 'readNotices'>

/** A screen or two of an old phone. */
const PAGE = 20

/** 消息: the inbox, which is one on all devices. */
export function noticeHandlers(services: Needs): Pick<Handlers, NoticeOperation> {
  const { db } = services.database

  const unreadOf = (reading: Reading) => db.$count(notices, and(visible(db, reading), isNull(notices.readAt)))

  /** One that may be read now. */
  async function readable(id: string, reading: Reading): Promise<Row> {
    const [row] = await db
      .select()
      .from(notices)
      .where(and(eq(notices.id, id), visible(db, reading)))
    if (row) return row
    // It is theirs, and opens once the name is proved: where one is told so one comes back here.
    const { accountId, level } = reading.caller
    const theirs = and(eq(notices.id, id), eq(notices.accountId, accountId))
    const waits = level === 'phone' && (await db.$count(notices, theirs)) > 0
    throw new ProblemError(waits ? 'realNameRequired' : 'notFound')
  }

  return {
    async listNotices(asked) {
      const { before, count } = asked.query
      const about = { unread: await unreadOf(asked), asOf: asked.caseNow }
      if (count === 'only') return { notices: [], next: null, ...about }
      const last = before === undefined ? null : await readable(before, asked)
      const rows = await db
        .select()
        .from(notices)
        .where(and(visible(db, asked), last ? lt(notices.n, last.n) : undefined))
        .orderBy(desc(notices.n))
        .limit(PAGE + 1)
      const page = rows.slice(0, PAGE)
      return {
        notices: await shown(services, db, await looked(services, page, asked)),
        next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
        ...about,
      }
    },
    async readNotice(asked) {
      const row = await readable(asked.params.id, asked)
      const [still] = await looked(services, [row], asked)
      if (!still) throw new ProblemError('notFound')
      const readAt = row.readAt ?? asked.now.toISOString()
      await db
        .update(notices)
        .set({ readAt })
        .where(and(eq(notices.id, row.id), isNull(notices.readAt)))
      const [notice] = await shown(services, db, [{ ...row, readAt }])
      if (!notice) throw new Error('a notice that was not shown')
      return notice
    },
    async readNotices(asked) {
      const { n } = await readable(asked.body.upTo, asked)
      await db
        .update(notices)
        .set({ readAt: asked.now.toISOString() })
        .where(and(visible(db, asked), lte(notices.n, n), isNull(notices.readAt)))
      return null
    },
  }
}

/** All that somebody was told and may read now, to be taken along: without whose application it is where it is not theirs. */
export async function toldSoFar(
  { database: { db } }: Pick<Services, 'database'>,
  reading: Reading,
): Promise<PersonalData['notices']> {
  const rows = await db.select().from(notices).where(visible(db, reading)).orderBy(desc(notices.n))
  return rows.map(told)
}
