import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { openPglite } from '../db/database'
import { migrationsFolder } from '../db/migrations'

/** A migrated empty database, made once for these migrations: making one takes seconds, loading it one. */
export function pgliteTemplate(): Promise<Blob> {
  return keptAs(
    'tgz',
    (file) => Promise.resolve(new Blob([readFileSync(file)])),
    async (file) => {
      const fresh = await openPglite(null)
      const dump = await fresh.dump()
      await fresh.close()
      writeFileSync(file, Buffer.from(await dump.arrayBuffer()))
    },
  )
}

/** Puts one into a data folder that nobody has opened yet: half the time that a BFF takes to start goes into making it. */
export function putPgliteTemplate(folder: string): Promise<void> {
  return keptAs(
    'folder',
    (template) => cp(template, folder, { recursive: true }),
    async (template) => (await openPglite(template, await pgliteTemplate())).close(),
  )
}

const cache = path.join(__dirname, '..', '..', '.cache', 'pglite')

/** Uses what is kept for this PGlite and these migrations, once it is made. */
async function keptAs<Used>(
  kind: string,
  use: (kept: string) => Promise<Used>,
  make: (place: string) => Promise<void>,
): Promise<Used> {
  const kept = path.join(cache, `${digest()}.${kind}`)
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true })
    // Whole or not at all: another process may be reading, or making the same.
    const half = `${kept}.${randomUUID()}`
    await make(half)
    try {
      renameSync(half, kept)
    } catch (error) {
      if (!existsSync(kept)) throw error
      rmSync(half, { recursive: true })
    }
  }
  return use(kept)
}

function digest(): string {
  const hash = createHash('sha256')
  // Another PostgreSQL would not open what this one made.
  const pglite = path.dirname(require.resolve('@electric-sql/pglite'))
  hash.update(readFileSync(path.join(pglite, '..', 'package.json')))
  for (const file of readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    hash.update(readFileSync(path.join(migrationsFolder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
