import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { Decoded } from './decodeThem'

/** The system's allocator gives large pieces back at once, or keeps them: that is told at the start of a process. */
function allocatorOfStart(): NodeJS.ProcessEnv {
  const { scripts } = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string }
  }
  const [, name, value] = /^(MALLOC_\w+)=(\d+) /.exec(scripts.start) ?? []
  if (name === undefined) throw new Error('`npm start` tells the allocator nothing')
  return { [name]: value }
}

/** Has pictures cleaned all at once in a process of its own, started as `npm start` does, and says what that cost it. */
export async function decodedApart(pictures: readonly Uint8Array[]): Promise<Decoded> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'))
  try {
    const small = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a6' } })
      .jpeg()
      .toBuffer()
    const files = [small, ...pictures].map((bytes, at) => {
      const file = path.join(folder, String(at))
      writeFileSync(file, bytes)
      return file
    })
    const program = path.join(__dirname, 'decodeThem.ts')
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, ['--import', 'tsx', program, ...files], {
      env: { ...process.env, ...allocatorOfStart() },
    })
    // Written by that very program.
    return JSON.parse(stdout) as Decoded
  } finally {
    rmSync(folder, { recursive: true })
  }
}
