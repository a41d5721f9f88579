import path from 'node:path'

/**
 * Counts the tests of a `node --test` run as JSON on one line. A describe is no test. A file that holds none counts
 * as a failure: node itself counts it as a test passed.
 */
export default async function* report(events) {
  let passed = 0
  let skipped = 0
  const failures = []
  const withTests = new Set()
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    withTests.add(data.file)
    const isSuite = data.details?.type === 'suite'
    const isFile = data.nesting === 0 && data.file !== undefined && path.resolve(data.name) === data.file
    if (data.skip !== undefined || data.todo !== undefined) skipped++
    else if (type === 'test:fail') {
      if (!isSuite || !onlyItsTestsFailed(data))
        failures.push(`${placeOf(data)}${data.name}: ${reasonOf(data)}`)
    } else if (isFile) failures.push(`${placeOf(data)}holds no test`)
    else if (!isSuite) passed++
  }
  for (const file of filesOfThisProcess())
    if (!withTests.has(file)) failures.push(`${path.relative(process.cwd(), file)} › holds no test`)
  yield `${JSON.stringify({ passed, skipped, failures })}\n`
}

/** What `oneProcess.ts` was given: there no file is a test of its own that node could report. */
function filesOfThisProcess() {
  const [, script = '', ...files] = process.argv
  return path.basename(script) === 'oneProcess.ts' ? files.map((file) => path.resolve(file)) : []
}

/** A describe around failed tests is failed as well: that counts once, with the tests. */
function onlyItsTestsFailed(data) {
  return data.details?.error?.failureType === 'subtestsFailed'
}

function placeOf(data) {
  return data.file ? `${path.relative(process.cwd(), data.file)} › ` : ''
}

function reasonOf(data) {
  const error = data.details?.error
  const words = error?.cause?.message ?? error?.message ?? 'failed'
  return String(words).split('\n').slice(0, 3).join(' ')
}
