import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SettingError, unusableFolder } from '../config'
import { makeFolder } from '../folders'

/**
 * Takes a data folder for this process. PGlite takes no lock of its own, and two processes on one folder destroy
 * it silently. A lock left behind by a process that was killed is taken over.
 * @returns gives the folder back.
 * @throws SettingError while another process has it, or where it cannot be made or written.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'lock')
  const mine = holderOf(process.pid)
  if (!take(folder, file, mine)) {
    const found = text(file)
    const holder = found === null ? null : read(found)
    if (holder && isAlive(holder)) {
      throw new SettingError(
        `DATA_DIR=${folder} is in use by process ${holder.pid}: end that process, or set DATA_DIR to another folder.`,
      )
    }
    if ((found !== null && !clearAway(file, found)) || !create(file, mine)) {
      throw new SettingError(
        `DATA_DIR=${folder} was taken by another process just now: set DATA_DIR to another folder.`,
      )
    }
  }
  const unlock = () => {
    process.off('exit', unlock)
    if (text(file) === JSON.stringify(mine)) rmSync(file, { force: true })
  }
  process.once('exit', unlock)
  return unlock
}

/**
 * Takes a dead process's lock out of the way. Of several processes that saw the same one, the first succeeds; what
 * the others move is the lock that it has made since, and goes back.
 * @param found what the lock was when its process was found dead
 * @returns whether that lock, and no other, is gone
 */
export function clearAway(file: string, found: string): boolean {
  if (text(file) !== found) return false
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
  const isIt = text(aside) === found
  if (!isIt) link(aside, file)
  rmSync(aside, { force: true })
  return isIt
}

interface Holder {
  readonly pid: number
  /** The kernel's start time of the process: a container restarts with the same process ids. */
  readonly startedAt: string
}

function holderOf(pid: number): Holder {
  return { pid, startedAt: startOf(pid) }
}

/** Field 22 of Linux' `/proc/<pid>/stat`, counted behind the name, which may hold spaces. '' elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isAlive(holder: Holder): boolean {
  if (!Number.isInteger(holder.pid) || holder.pid <= 0) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    if (codeOf(error) !== 'EPERM') return false
  }
  return startOf(holder.pid) === holder.startedAt
}

function take(folder: string, file: string, holder: Holder): boolean {
  try {
    makeFolder(folder)
    return create(file, holder)
  } catch (error) {
    throw unusableFolder(folder, error)
  }
}

/** Appears whole or not at all: a lock that is empty for a moment would look like a dead process's. */
function create(file: string, holder: Holder): boolean {
  const whole = `${file}.${holder.pid}`
  writeFileSync(whole, JSON.stringify(holder))
  try {
    return link(whole, file)
  } finally {
    rmSync(whole, { force: true })
  }
}

/** @returns false where the name is taken */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function text(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)

/** `null` where the lock is empty or cut off: a power cut came before it was on the disk. */
function read(lock: string): Holder | null {
  try {
    const found: unknown = JSON.parse(lock)
    if (typeof found !== 'object' || found === null) return null
    if (!('pid' in found) || !('startedAt' in found)) return null
    return { pid: Number(found.pid), startedAt: String(found.startedAt) }
  } catch {
    return null
  }
}
