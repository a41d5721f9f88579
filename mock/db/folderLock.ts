import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SettingError, unusableFolder } from '../config'

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
    const holder = read(file)
    if (holder && isAlive(holder)) {
      throw new SettingError(
        `DATA_DIR=${folder} is in use by process ${holder.pid}: end that process, or set DATA_DIR to another folder.`,
      )
    }
    rmSync(file, { force: true })
    if (!create(file, mine)) {
      throw new SettingError(
        `DATA_DIR=${folder} was taken by another process just now: set DATA_DIR to another folder.`,
      )
    }
  }
  const unlock = () => {
    process.off('exit', unlock)
    rmSync(file, { force: true })
  }
  process.once('exit', unlock)
  return unlock
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
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return startOf(holder.pid) === holder.startedAt
}

function take(folder: string, file: string, holder: Holder): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    return create(file, holder)
  } catch (error) {
    throw unusableFolder(folder, error)
  }
}

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** `null` where the file is empty or cut off: its writer died while writing. */
function read(file: string): Holder | null {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof found !== 'object' || found === null) return null
    if (!('pid' in found) || !('startedAt' in found)) return null
    return { pid: Number(found.pid), startedAt: String(found.startedAt) }
  } catch {
    return null
  }
}
