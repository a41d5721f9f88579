import { randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { sql } from 'drizzle-orm'
import { openDatabase, openPglite, type Database, type Db } from '../db/database'
import { pgliteTemplate } from './pgliteTemplate'
import { isRemovedByHand, removeSpare, spare, type Made } from './spareDatabases'

export interface ScratchDatabase {
  readonly database: Database
  /** Keeps what its tables hold now; what is returned puts it back, as often as it is called. */
  bookmark(): Promise<() => Promise<void>>
  /** Gives it back: nobody may use it any more. */
  drop(): Promise<void>
}

if (!isRemovedByHand()) after(removeSpare)

/** An empty database: PGlite in memory; with `DATABASE_URL`, one of its own on that PostgreSQL. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = process.env.DATABASE_URL
  const made = spare.pop() ?? (await (server ? onPostgres(server) : onPglite()))
  const { db } = made.database
  return {
    database: made.database,
    bookmark: () => bookmark(db),
    async drop() {
      await db.execute(sql.raw(EMPTIED))
      spare.push(made)
    },
  }
}

/**
 * One statement, and no TRUNCATE: that gives every table and index new files, which takes ten times as long as to
 * delete the few rows of a test. What refers to what makes no difference on the way.
 */
const withoutReferences = (steps: string) => `
  do $$
  declare
    one text;
    kept record;
  begin
    set local session_replication_role = replica;
    for one in select tablename from pg_tables where schemaname = 'public' loop
      execute format('delete from public.%I', one);
    end loop;
    ${steps}
  end $$`

const EMPTIED = withoutReferences(`
    for one in select sequencename from pg_sequences where schemaname = 'public' loop
      perform setval(format('public.%I', one)::regclass, 1, false);
    end loop;
    drop table if exists shelf.kept;`)

/** Every table's rows at that moment lie in one table beside them, until the database is given back. */
async function bookmark(db: Db): Promise<() => Promise<void>> {
  const name = randomUUID()
  await db.execute(
    sql.raw(`
      do $$
      declare
        one text;
      begin
        create schema if not exists shelf;
        create table if not exists shelf.kept (bookmark text, name text, held jsonb);
        for one in select tablename from pg_tables where schemaname = 'public' loop
          execute format(
            'insert into shelf.kept select %L, %L, jsonb_agg(to_jsonb(r)) from public.%I r having count(*) > 0',
            '${name}', one, one);
        end loop;
      end $$`),
  )
  const back = withoutReferences(`
    for kept in select * from shelf.kept where bookmark = '${name}' loop
      execute format(
        'insert into public.%I select * from jsonb_populate_recordset(null::public.%I, $1)', kept.name, kept.name)
        using kept.held;
    end loop;`)
  return async () => {
    await db.execute(sql.raw(back))
  }
}

async function onPglite(): Promise<Made> {
  const database = await openPglite(null, await pgliteTemplate())
  return { database, remove: () => database.close() }
}

async function onPostgres(server: string): Promise<Made> {
  const { default: pg } = await import('pg')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const onServer = async (statement: string) => {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    await admin.query(statement)
    await admin.end()
  }
  await onServer(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openDatabase({ kind: 'postgres', url: url.href })
  return {
    database,
    async remove() {
      await database.close()
      await onServer(`drop database ${name} with (force)`)
    },
  }
}
