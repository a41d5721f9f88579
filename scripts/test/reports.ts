import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Outcome } from './outcome'

/** What `jest --json` writes, as far as it is counted. */
const jestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

/** What `node-reporter.mjs` writes. */
const nodeReport = z.object({
  passed: z.number(),
  skipped: z.number(),
  failures: z.array(z.string()),
})

/** Reads what jest reported, or undefined where there is no whole report. */
export function readJestReport(file: string): Outcome | undefined {
  const report = read(file, jestReport)
  if (!report) return undefined
  const tests = report.testResults.flatMap((result) =>
    result.assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName),
  )
  // A file that cannot even be loaded has no test that failed.
  const broken = report.testResults.filter((result) => result.status === 'failed' && noneFailed(result))
  const failures = [...tests, ...broken.map((result) => `${result.name}: ${firstLine(result.message)}`)]
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  }
}

/** Reads what `node-reporter.mjs` wrote, or undefined where there is no whole report. */
export function readNodeReport(file: string): Outcome | undefined {
  const report = read(file, nodeReport)
  return report && { ...report, failed: report.failures.length }
}

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function noneFailed(result: { assertionResults: readonly { status: string }[] }): boolean {
  return !result.assertionResults.some((test) => test.status === 'failed')
}

function firstLine(message: string): string {
  return message.split('\n').find((line) => line.trim() !== '') ?? ''
}
