import path from 'node:path'
import { startPostgres } from '../../e2e/postgres'
import { testFiles } from './node-tests'
import { outcomeOfCheck, outcomeOfReport, type Ending, type Outcome } from './outcome'
import { readJestReport, readNodeReport } from './reports'

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

/** All of `npm test`, in the order in which they start: what says most soonest, then the longest first. */
export const suites: readonly Suite[] = [
  check('types', bin('tsc'), ['--noEmit', '-p', '.']),
  check('lint', bin('eslint'), ['.', '--max-warnings', '0']),
  check('format', bin('prettier'), ['--check', '.']),
  ...(['h5', 'weapp', 'alipay'] as const).map((target) =>
    check(`build-${target}`, 'npm', ['run', `build:${target}`], ['build']),
  ),
  onPglite(journey('journey', 'e2e/journey')),
  onPglite(journey('together', 'e2e/together')),
  onPglite(nodeTests('bff', ['types', 'mock'], inOneProcess)),
  onPostgres(journey('journey-postgres', 'e2e/journey')),
  onPostgres({ ...nodeTests('bff-postgres', ['types', 'mock'], inOneProcess), groups: ['bff'] }),
  jest('unit'),
  { ...nodeTests('browser', ['e2e/browser']), groups: ['e2e'], needs: ['build-h5'] },
  { ...nodeTests('crash', ['e2e/crash']), groups: ['e2e'] },
  nodeTests('tools', ['scripts', 'config', 'e2e/postgres.test.ts']),
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
function journey(name: string, folder: string): Suite {
  return {
    ...nodeTests(name, [folder]),
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
export function chosen(names: readonly string[], from: readonly Suite[] = suites): readonly Suite[] {
  if (names.length === 0) return from
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
