import { spawn } from 'node:child_process'
import path from 'node:path'

/** However slow the machine, no command of an operator's on a small database takes so long. */
const TRIES_MS = 60_000

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/**
 * What a command of `package.json` says, and how it ends. It gets nothing of this environment that it would read, and a
 * server of the test's own answers meanwhile.
 */
export function npmRun(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ran> {
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn('npm', ['run', '--silent', command, '--', ...args], {
    cwd: path.join(__dirname, '../..'),
    env: { PATH, HOME, TMPDIR, ...environment },
    timeout: TRIES_MS,
  })
  const said = { out: '', error: '' }
  child.stdout.on('data', (words) => (said.out += String(words)))
  child.stderr.on('data', (words) => (said.error += String(words)))
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, out: said.out.trim(), error: said.error.trim() }))
  })
}
