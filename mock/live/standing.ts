import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Level } from '@contract/session'
import type { Hint } from '@contract/live'
import { chinaDate } from '@/domain/calendar'
import type { Outages } from '@/domain/case'
import type { Reader } from '@/domain/notices'
import type { Db } from '@bff/db/database'
import { agencies, cases, mandates, notices } from '@bff/db/schema'

/** One thing that somebody may be told of, and as what it stands: two of the same say that nothing has become of it. */
interface Watched {
  readonly hint: Hint
  readonly version: string
}

/** All of somebody's, by a name that means nothing outside this process. */
export type Standing = ReadonlyMap<string, Watched>

interface Row extends Record<string, unknown> {
  readonly what: 'case' | 'held' | 'told'
  readonly whose: string
  readonly id: string | null
  readonly caseId: string | null
  readonly scope: string | null
  /** As what they were told it. */
  readonly reader: Reader | null
  readonly last: number
  readonly version: string
  /**
   * It was submitted and is not over: departments have it before them, or will again where it was taken back or returned.
   */
  readonly underWay: boolean
}

/**
 * How everything stands that these accounts may be told of, in one query for all of them: their own applications, those
 * that they hold a mandate for in this moment, and what they were told. Ids and numbers, and nothing that is sealed.
 * What a mandate opens is counted from the same rows as the gate counts it; who may only see is not told that somebody
 * types. That a department cannot be reached is no event of an application, and yet its page says so.
 */
export async function standingOf(
  db: Db,
  accountIds: readonly string[],
  caseNow: string,
  outages: Outages,
): Promise<(accountId: string, level: Level) => Standing> {
  const today = chinaDate(caseNow)
  const { rows } = await db.execute<Row>(sql`
    with who as (select value::uuid as id from json_array_elements_text(${JSON.stringify(accountIds)}::json))
    select 'case' as what, ${cases.accountId} as whose, ${cases.id} as id, ${cases.id} as "caseId",
      null as scope, null as reader, ${cases.seq} as last,
      ${cases.seq} || '/' || ${cases.updatedAt}::text as version,
      ${cases.open} and ${cases.number} is not null as "underWay"
    from ${cases} join who on ${cases.accountId} = who.id
    union all
    select 'held', ${mandates.holderId}, ${mandates.id}, ${cases.id},
      case when ${mandates.role} = 'agent' then 'act' else ${mandates.scope} end, null,
      ${cases.seq}, ${cases.seq} || '/' || ${cases.updatedAt}::text, ${cases.number} is not null
    from ${mandates} join who on ${mandates.holderId} = who.id
      join ${cases} on ${cases.id} = ${mandates.caseId}
      left join ${agencies} on ${agencies.mandateId} = ${mandates.id}
    where ${mandates.kept} = 'active' and ${cases.open}
      and (${mandates.until} is null or ${mandates.until} >= ${today}::date)
      and (${agencies.mandateId} is null or ${agencies.toldAt} is not null)
    union all
    select 'told', ${notices.accountId}, ${notices.mandateId}, null, null, ${notices.reader}, 0,
      max(${notices.n}) || '/' || count(${notices.readAt}), false
    from ${notices} join who on ${notices.accountId} = who.id
    group by ${notices.accountId}, ${notices.mandateId}, ${notices.reader}
  `)
  const byAccount = new Map<string, Row[]>()
  for (const row of rows) byAccount.set(row.whose, [...(byAccount.get(row.whose) ?? []), row])
  return (accountId, level) => standingIn(byAccount.get(accountId) ?? [], level, { today, outages })
}

function standingIn(
  rows: readonly Row[],
  level: Level,
  { today, outages }: { readonly today: string; readonly outages: Outages },
): Standing {
  const away = Object.keys(outages).sort().join()
  // With a new day other things are late, and other windows open.
  const found = new Map<string, Watched>([['day', { hint: { what: 'everything' }, version: today }]])
  const held = new Set(rows.flatMap(({ what, id }) => (what === 'held' ? [id] : [])))
  const told: string[] = []
  for (const { what, id, caseId, scope, reader, last, underWay, ...row } of rows) {
    const reach = underWay ? `/${away}` : ''
    const version = `${row.version}${reach}`
    if (what === 'told') {
      // As `notify/visible` has it: to a phone alone, one's own, but not who asks; what came by a mandate, while that
      // holds. Who asks is told by the mandate that is asked for, which is the asker's: the retiree never holds it.
      const opens = id === null || (level === 'realName' && (reader === 'retiree' || held.has(id)))
      if (opens) told.push(`${id ?? ''}/${String(reader)}:${version}`)
    } else if (what === 'case') {
      found.set(`case/${String(caseId)}`, { hint: caseHint(caseId, last), version })
    } else if (level === 'realName') {
      const hint: Hint = { what: 'mandate', mandateId: String(id), last }
      found.set(`mandate/${String(id)}`, { hint, version: scope === 'see' ? `${last}${reach}` : version })
      if (scope !== 'see') found.set(`case/${String(caseId)}`, { hint: caseHint(caseId, last), version })
    }
  }
  return found.set('inbox', { hint: { what: 'inbox' }, version: told.sort().join() })
}

const caseHint = (caseId: string | null, last: number): Hint => ({
  what: 'case',
  caseId: String(caseId),
  last,
})

/** Where to look again between two moments; of a mandate that is over, that it is, once. */
export function hintsBetween(before: Standing, after: Standing): Hint[] {
  const changed = [...after].filter(([name, { version }]) => before.get(name)?.version !== version)
  const gone = [...before].flatMap(([name, { hint }]): Hint[] =>
    !after.has(name) && hint.what === 'mandate' ? [{ ...hint, last: null }] : [],
  )
  return [...changed.map(([, { hint }]) => hint), ...gone]
}

/** What a moment is called, to be known again after a break, by any process: it says nothing of what stood there. */
export function cursorOf(standing: Standing): string {
  const all = [...standing].map(([name, { version }]) => `${name}=${version}`).sort()
  return createHash('sha256').update(all.join('\n')).digest('base64url').slice(0, 22)
}
