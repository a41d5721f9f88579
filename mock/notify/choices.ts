import { eq } from 'drizzle-orm'
import { CHANNELS, NEWS } from '@/domain/notices'
import type { ChooseNotices } from '@contract/channel'
import type { Db, Tx } from '@bff/db/database'
import { noticeChoices } from '@bff/db/schema'

/** What somebody chose; whoever chose nothing is called for everything by everything, and sleeps. */
export async function choicesOf(db: Db | Tx, accountId: string): Promise<ChooseNotices> {
  const [row] = await db.select().from(noticeChoices).where(eq(noticeChoices.accountId, accountId))
  return {
    news: NEWS.filter((one) => !row?.mutedNews.includes(one)),
    on: CHANNELS.filter((one) => !row?.offChannels.includes(one)),
    quiet: row?.quiet ?? true,
  }
}

/** The choice holds from the next call on. */
export async function choose(db: Db, accountId: string, { news, on, quiet }: ChooseNotices): Promise<void> {
  const chosen = {
    mutedNews: NEWS.filter((one) => !news.includes(one)),
    offChannels: CHANNELS.filter((one) => !on.includes(one)),
    quiet,
  }
  await db
    .insert(noticeChoices)
    .values({ accountId, ...chosen })
    .onConflictDoUpdate({ target: noticeChoices.accountId, set: chosen })
}

/** What the account that stays chose holds; where it chose nothing, what the other one did. */
export async function adoptChoices(tx: Tx, from: string, to: string): Promise<void> {
  const theirs = eq(noticeChoices.accountId, from)
  const [chosen] = await tx.delete(noticeChoices).where(theirs).returning()
  if (chosen)
    await tx
      .insert(noticeChoices)
      .values({ ...chosen, accountId: to })
      .onConflictDoNothing()
}
