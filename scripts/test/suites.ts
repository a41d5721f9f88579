import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { startPostgres } from '../../e2e/postgres'
import { testFiles } from './node-tests'
import { outcomeOfCheck, outcomeOfReport, type Ending, type Outcome } from './outcome'
import { readJestReport, readNodeReport } from './reports'
import { sampleOf, type Sampling } from './sample'

export interface Suite {
  readonly name: string
  /** Other names under which it can be asked for: `npm test -- e2e` runs both kinds of journey. */
  readonly groups: readonly string[]
  /** Suites that must have passed before. */
  readonly needs: readonly string[]
  command(): Command
  outcome(ending: Ending): Outcome
  /** Things that must run beside it; their variables go into its environment. */
  prepare?(): Promise<Prepared>
}

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  /** The file the suite's own report goes to. */
  readonly report?: string
}

interface Prepared {
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

export const root = path.resolve(__dirname, '../..')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)
const reportOf = (name: string) => path.join(root, 'reports', `${name}.json`)

/** How node is told to run test files: a process for each, or one for all (see `oneProcess.ts`). */
const inProcesses = ['--test'] as const
const inOneProcess = ['scripts/test/oneProcess.ts'] as const

const bffTests = testFiles(root, ['types', 'mock'])

/**
 * PGlite is PostgreSQL in WebAssembly: what it may do differently is to open, keep and back up its folder, and to wait
 * for ever where a request asks twice at once on its one connection. These files open it in earnest and call every
 * route; so do all journeys. The others take twice as long on it as on PostgreSQL, and find the same.
 */
export const onPgliteToo = [
  'mock/backup/',
  'mock/db/',
  'mock/http/access.test.ts',
  'mock/outbox/',
  'mock/server.test.ts',
  'mock/testing/',
] as const

/** The same code draws the same tests, a change perhaps others. */
function treeOf(): string {
  const { stdout, status } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.trim().slice(0, 12) : 'no history'
}

/** By what the samples below are drawn. */
export const sampleSeed = process.env.TEST_SEED ?? treeOf()

/** Of the BFF's other test files an eighth runs on PGlite, with each change another. */
const pgliteSample: Sampling = { always: onPgliteToo, oneIn: 8, seed: sampleSeed }

const journeyTests = testFiles(root, ['e2e/journey'])

/** All journeys run on PGlite, and the BFF on PostgreSQL: there the main road is walked whole, of the others a third. */
const postgresSample: Sampling = { always: ['e2e/journey/browser.test.ts'], oneIn: 3, seed: sampleSeed }

/** Suites that run only when they are asked for by name: they find what a shorter one above finds, only longer. */
export const whole: readonly Suite[] = [
  onPglite(nodeTests('bff-pglite-whole', bffTests, inOneProcess)),
  onPostgres({ ...journey('journey-postgres-whole', journeyTests), groups: [] }),
]

/** All of `npm test`, in the order in which they start: what says most soonest, then the longest first. */
export const suites: readonly Suite[] = [
  check('types', bin('tsc'), ['--noEmit', '-p', '.']),
  check('lint', bin('eslint'), ['.', '--max-warnings', '0']),
  check('format', bin('prettier'), ['--check', '.']),
  ...(['h5', 'weapp', 'alipay'] as const).map((target) =>
    check(`build-${target}`, 'npm', ['run', `build:${target}`], ['build']),
  ),
  onPglite(journey('journey', journeyTests)),
  onPglite(journey('together', ['e2e/together'])),
  onPostgres(nodeTests('bff', bffTests, inOneProcess)),
  onPglite({ ...nodeTests('bff-pglite', sampleOf(bffTests, pgliteSample), inOneProcess), groups: ['bff'] }),
  onPostgres(journey('journey-postgres', sampleOf(journeyTests, postgresSample))),
  jest('unit'),
  { ...nodeTests('browser', ['e2e/browser']), groups: ['e2e'], needs: ['build-h5'] },
  { ...nodeTests('cuts', ['e2e/cuts']), groups: ['e2e'], needs: ['build-h5', 'build-weapp', 'build-alipay'] },
  { ...nodeTests('crash', ['e2e/crash']), groups: ['e2e'] },
  nodeTests('tools', ['scripts', 'config', 'bench', 'e2e/personal.test.ts', 'e2e/postgres.test.ts']),
  {
    ...nodeTests('mini', ['e2e/mini']),
    groups: ['e2e'],
    needs: ['build-weapp', 'build-alipay'],
  },
  {
    ...nodeTests('bundles', ['e2e/bundles.test.ts']),
    needs: ['build-h5', 'build-weapp', 'build-alipay'],
  },
]

/** What people do from the first page to the certificate, alone or together, in the browser and in both mini-programs. */
function journey(name: string, folders: readonly string[]): Suite {
  return {
    ...nodeTests(name, folders),
    groups: ['e2e', 'journey'],
    needs: ['build-h5', 'build-weapp', 'build-alipay'],
  }
}

/** Makes its databases in PGlite, whatever the machine's own settings say. */
function onPglite(suite: Suite): Suite {
  return { ...suite, prepare: () => Promise.resolve(beside('', () => Promise.resolve())) }
}

/** Makes its databases on a real PostgreSQL of its own. */
function onPostgres(suite: Suite): Suite {
  const prepare = async () => {
    const postgres = await startPostgres({ durable: false })
    return beside(postgres.url, () => postgres.stop())
  }
  return { ...suite, prepare }
}

function beside(url: string, stop: () => Promise<void>): Prepared {
  return { env: { DATABASE_URL: url }, stop }
}

/** The suites that go by these names or groups; all of them where none is given. */
export function chosen(
  names: readonly string[],
  byDefault: readonly Suite[] = suites,
  byName: readonly Suite[] = whole,
): readonly Suite[] {
  if (names.length === 0) return byDefault
  const from = [...byDefault, ...byName]
  const unknown = names.filter((name) => !from.some((suite) => goesBy(suite, name)))
  if (unknown.length > 0) {
    throw new Error(
      `No suite ${unknown.join(', ')}. There are: ${from.map((suite) => suite.name).join(', ')}`,
    )
  }
  return from.filter((suite) => names.some((name) => goesBy(suite, name)))
}

function goesBy(suite: Suite, name: string): boolean {
  return suite.name === name || suite.groups.includes(name)
}

function check(
  name: string,
  program: string,
  args: readonly string[],
  groups: readonly string[] = [],
): Suite {
  return {
    name,
    groups,
    needs: [],
    command: () => ({ program, args }),
    outcome: (ending) => outcomeOfCheck(name, ending),
  }
}

function jest(name: string): Suite {
  const report = reportOf(name)
  return {
    name,
    groups: [],
    needs: [],
    command: () => ({
      program: bin('jest'),
      args: ['-c', 'config/jest.config.js', '--ci', '--json', `--outputFile=${report}`],
      report,
    }),
    outcome: (ending) => outcomeOfReport(name, readJestReport(report), ending),
  }
}

function nodeTests(
  name: string,
  folders: readonly string[],
  how: typeof inProcesses | typeof inOneProcess = inProcesses,
): Suite {
  const report = reportOf(name)
  return {
    name,
    groups: [],
    needs: [],
    command: () => ({
      program: process.execPath,
      args: [
        ...['--import', 'tsx'],
        ...['--test-reporter=./scripts/test/node-reporter.mjs', `--test-reporter-destination=${report}`],
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...how,
        ...testFiles(root, folders),
      ],
      report,
    }),
    outcome: (ending) => outcomeOfReport(name, readNodeReport(report), ending),
  }
}
