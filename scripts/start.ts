import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readConfig, SettingError } from '../mock/config'
import { DEMO_PEOPLE } from '../mock/scenarios/people'
import { type RunningServer, runServer } from '../mock/server'
import { startEnvironment } from './startEnvironment'

const root = path.join(__dirname, '..')

/**
 * `npm start`: builds the page where it is missing, then serves it and the BFF on one port. Where only this machine
 * can reach it, the demonstration console comes with it (RULINGS 34).
 */
async function main(): Promise<void> {
  const environment = startEnvironment(process.env)
  checkSettings(environment)
  if (!existsSync(path.join(root, 'dist/h5/index.html'))) buildPage()
  await runServer(environment, tellWhere)
}

/** Before the page is built: a wrong setting should not be found a minute later. */
function checkSettings(environment: NodeJS.ProcessEnv): void {
  try {
    readConfig(environment)
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

function buildPage(): void {
  console.log('The page is built, once; that takes about a minute.')
  const { status } = spawnSync('npm', ['run', '--silent', 'build:h5'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(
    'The page could not be built: see above, and try `npm run build:h5`. After `npm ci --omit=dev` nothing here can build it: bring dist/h5 from where it was built.',
  )
  process.exit(1)
}

function tellWhere({ url, config }: RunningServer): void {
  const [person] = DEMO_PEOPLE
  const lines = [`ready ${url}`, '', `  Open      ${config.publicUrl ?? url}/`]
  if (config.console && person) {
    lines.push(
      `  Sign in   ${person.phone}; the code arrives in the console, the identity page has ${person.name}`,
      `  Console   ${url}/mock/console${config.console.secret ? ' (asks for MOCK_CONSOLE_SECRET)' : ''}`,
    )
  }
  lines.push('  End       Ctrl+C', '')
  console.log(lines.join('\n'))
}

void main()
