import { execFile, spawnSync } from 'node:child_process'
import { mkdir, open, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A disk in memory, as small as a test wants it, which can be full. */
export interface SmallDisk {
  /** Leaves room for nothing. */
  fill(): Promise<void>
  /** Takes away what filled it. */
  clear(): Promise<void>
  unmount(): Promise<void>
}

const FILLING_BYTES = 1024 * 1024

/**
 * Mounts one. `null` where this machine lets nobody mount: only root may, and not in every container.
 * @param folder made by this, and not there where nothing was mounted
 */
export async function mountSmallDisk(
  folder: string,
  megabytes: number,
  owner?: { readonly uid: number; readonly gid: number },
): Promise<SmallDisk | null> {
  await mkdir(folder, { mode: 0o700 })
  const { uid, gid } = owner ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const options = `size=${megabytes}m,mode=0700,uid=${uid},gid=${gid}`
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).then(
    () => true,
    () => false,
  )
  if (!mounted) {
    await rmdir(folder)
    return null
  }
  // Left behind it would keep its memory.
  const leave = () => void spawnSync('umount', ['-l', folder])
  process.once('exit', leave)
  const filler = path.join(folder, 'filler')
  return {
    async fill() {
      const file = await open(filler, 'w')
      try {
        for (let size = FILLING_BYTES; size >= 1; size = Math.floor(size / 16))
          await writeUntilFull(file, size)
      } finally {
        await file.close()
      }
    },
    clear: () => rm(filler),
    async unmount() {
      process.off('exit', leave)
      await run('umount', [folder])
    },
  }
}

async function writeUntilFull(file: Awaited<ReturnType<typeof open>>, size: number): Promise<void> {
  const piece = Buffer.alloc(size)
  try {
    for (;;) await file.write(piece)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}
