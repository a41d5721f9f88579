/** What one suite did. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** A line for each failure. */
  readonly failures: readonly string[]
}

/** How the suite's process ended: its code, or why it was taken away. */
export type Ending = { readonly code: number } | { readonly killed: string }

/** A check that has no tests to count, such as lint: it holds or it does not. */
export function outcomeOfCheck(name: string, ending: Ending): Outcome {
  const wrong = wrongEnding(ending)
  return wrong === undefined ? outcome(1) : outcome(0, [`${name}: ${wrong}`])
}

/**
 * What a suite's own report says. A suite that reports nothing, or no test at all, has failed: an empty suite must
 * not look like a clean one. So has a suite that reports no failure and yet ends with one.
 *
 * @param report undefined where the suite wrote none
 */
export function outcomeOfReport(name: string, report: Outcome | undefined, ending: Ending): Outcome {
  const wrong = wrongEnding(ending)
  if (!report) return outcome(0, [`${name}: reported nothing${wrong === undefined ? '' : ` and ${wrong}`}`])
  if (report.passed + report.failed === 0) return addFailure(report, `${name}: ran no test`)
  if (report.failed === 0 && wrong !== undefined)
    return addFailure(report, `${name}: ${wrong}, with no test failed`)
  return report
}

/** A suite that did not run at all. */
export function outcomeOfNotRun(name: string, why: string): Outcome {
  return outcome(0, [`${name}: not run, ${why}`])
}

/** The last line of the whole run. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const sum = (part: 'passed' | 'failed') => outcomes.reduce((total, one) => total + one[part], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}

/** 0 only where something ran and nothing failed. */
export function exitCodeOf(outcomes: readonly Outcome[]): 0 | 1 {
  const passed = outcomes.some((one) => one.passed > 0)
  return passed && outcomes.every((one) => one.failed === 0) ? 0 : 1
}

function outcome(passed: number, failures: readonly string[] = []): Outcome {
  return { passed, failed: failures.length, skipped: 0, failures }
}

function addFailure(report: Outcome, failure: string): Outcome {
  return { ...report, failed: report.failed + 1, failures: [...report.failures, failure] }
}

function wrongEnding(ending: Ending): string | undefined {
  if ('killed' in ending) return ending.killed
  return ending.code === 0 ? undefined : `ended with code ${ending.code}`
}
