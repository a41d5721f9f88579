import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { outcomeOfNotRun, type Ending, type Outcome } from './outcome'
import { root, type Suite } from './suites'

/** A suite that hangs is ended; on a busy machine the longest takes twenty minutes. */
const longestMs = 45 * 60_000

export interface Result {
  readonly suite: string
  readonly outcome: Outcome
  readonly seconds: number
  /** What the suite wrote. */
  readonly log: string
}

/**
 * Runs suites, at most `width` at a time, each as soon as what it needs has passed. What it needs and was not asked
 * for is taken as given.
 */
export async function runSuites(
  suites: readonly Suite[],
  width: number,
  onResult: (result: Result) => void,
  run: (suite: Suite) => Promise<Result> = runSuite,
): Promise<readonly Result[]> {
  const results = new Map<string, Result>()
  const waiting = [...suites]
  const finish = (result: Result) => {
    results.set(result.suite, result)
    onResult(result)
  }
  const openNeeds = (suite: Suite) =>
    suite.needs.filter((need) => waiting.concat(running()).some(({ name }) => name === need))
  const active = new Map<string, { suite: Suite; done: Promise<void> }>()
  const running = () => [...active.values()].map(({ suite }) => suite)
  while (waiting.length > 0 || active.size > 0) {
    const next = waiting.find((suite) => openNeeds(suite).length === 0)
    if (next && active.size < width) {
      waiting.splice(waiting.indexOf(next), 1)
      const failed = next.needs.filter((need) => (results.get(need)?.outcome.failed ?? 0) > 0)
      if (failed.length > 0) {
        finish({
          suite: next.name,
          outcome: outcomeOfNotRun(next.name, `${failed.join(', ')} failed`),
          seconds: 0,
          log: '',
        })
        continue
      }
      const done = run(next).then((result) => {
        active.delete(next.name)
        finish(result)
      })
      active.set(next.name, { suite: next, done })
    } else if (active.size > 0) {
      await Promise.race([...active.values()].map(({ done }) => done))
    } else {
      throw new Error(`Suites wait for one another: ${waiting.map(({ name }) => name).join(', ')}`)
    }
  }
  return [...results.values()]
}

/** Runs one suite as a process of its own, its words in `reports/<name>.log`. */
export async function runSuite(suite: Suite): Promise<Result> {
  const started = Date.now()
  const result = (outcome: Outcome, log: string): Result => ({
    suite: suite.name,
    outcome,
    seconds: (Date.now() - started) / 1000,
    log,
  })
  try {
    const { program, args, report } = suite.command()
    const log = path.join(root, 'reports', `${suite.name}.log`)
    mkdirSync(path.dirname(log), { recursive: true })
    // A report of an earlier run must not speak for this one.
    if (report) rmSync(report, { force: true })
    const prepared = await suite.prepare?.()
    const ending = await end(program, args, log, { ...process.env, ...prepared?.env })
    await prepared?.stop()
    return result(suite.outcome(ending), readFileSync(log, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return result(outcomeOfNotRun(suite.name, why), '')
  }
}

function end(program: string, args: readonly string[], log: string, env: NodeJS.ProcessEnv): Promise<Ending> {
  return new Promise((resolve) => {
    const file = createWriteStream(log)
    // A group of its own, so that what a suite leaves running goes with it.
    const child = spawn(program, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    const takeAway = () => {
      if (child.pid === undefined) return
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        // Nothing of it is left.
      }
    }
    let tooLong = false
    const patience = setTimeout(() => {
      tooLong = true
      takeAway()
    }, longestMs)
    process.once('exit', takeAway)
    child.stdout.pipe(file, { end: false })
    child.stderr.pipe(file, { end: false })
    child.once('error', (error) => file.write(`${error.message}\n`))
    child.once('close', (code, signal) => {
      clearTimeout(patience)
      process.off('exit', takeAway)
      takeAway()
      const ending: Ending = tooLong
        ? { killed: `ran longer than ${longestMs / 60_000} minutes` }
        : signal !== null
          ? { killed: `was ended by ${signal}` }
          : { code: code ?? 1 }
      file.end(() => resolve(ending))
    })
  })
}
