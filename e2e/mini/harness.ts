import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { keptSession, keptSettings, sessionKey, settingsKey, type ChosenSettings } from '../settings'
import { MiniApp, type Memory, type MiniAppOptions } from './app'
import type { Transfer } from './instance'
import { MiniScreen } from './screen'

const evidence = path.resolve(__dirname, '../../reports/screenshots')

/** `passed` is there from Node 20.12 on; the types of Node 20 do not know it. */
type Test = TestContext & { readonly passed?: boolean }

export interface OpenOptions extends MiniAppOptions {
  /** What the person has chosen in the app. */
  readonly settings?: ChosenSettings
  /** The token of a session: somebody is signed in already, as they left the phone yesterday. */
  readonly session?: string | null
  /** Errors this journey is about. Each must occur. */
  readonly expectedErrors?: readonly RegExp[]
  /** Of an app that was stopped: this one starts with what the phone kept. */
  readonly memory?: Memory
}

/**
 * Starts a built mini-program. When the test ends the app is stopped, and the test fails on any error nobody caught.
 * When it has failed, the screen and the log are in `reports/screenshots`.
 */
export async function openMiniApp(t: Test, options: OpenOptions): Promise<MiniScreen> {
  const app = new MiniApp(options, options.memory)
  if (options.settings) app.memory.storage.set(settingsKey, JSON.stringify(keptSettings(options.settings)))
  if (options.session) app.memory.storage.set(sessionKey, JSON.stringify(keptSession(options.session)))
  const screen = new MiniScreen(app)
  t.after(async () => {
    app.stop()
    const complaints = complaintsOf(app, options.expectedErrors ?? [])
    if (complaints.length > 0 || t.passed === false)
      await keepEvidence(`${t.name} ${options.platform}`, screen)
    if (!options.memory) app.memory.files.dispose()
    if (complaints.length > 0) throw new Error(`The mini-program complained:\n${complaints.join('\n')}`)
  })
  await app.start()
  screen.actions.push({ action: 'start', transfers: [...app.transfers] })
  return screen
}

/** Ends the app as the system does when memory is short, and starts it again on the same phone. */
export async function reopened(t: Test, screen: MiniScreen): Promise<MiniScreen> {
  const { app } = screen
  app.stop()
  app.memory.files.forgetTemporary()
  return openMiniApp(t, { ...app.options, memory: app.memory })
}

export interface Sent extends Transfer {
  /** What caused it. */
  readonly action: string
}

/** Every single transfer to the view so far, the largest first. */
export function transfersOf(screen: MiniScreen): readonly Sent[] {
  return screen.actions
    .flatMap(({ action, transfers }) => transfers.map((transfer) => ({ ...transfer, action })))
    .sort((one, other) => other.bytes - one.bytes)
}

function complaintsOf(app: MiniApp, expected: readonly RegExp[]): string[] {
  return [
    ...app.errors.filter((error) => !expected.some((pattern) => pattern.test(error))),
    ...expected
      .filter((pattern) => !app.errors.some((error) => pattern.test(error)))
      .map((pattern) => `expected an error like ${String(pattern)}, none came`),
  ]
}

async function keepEvidence(name: string, screen: MiniScreen): Promise<void> {
  await mkdir(evidence, { recursive: true })
  const { app } = screen
  const outline = app.pages.current ? screen.outline() : 'no page is open'
  const file = path.join(evidence, `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.txt`)
  await writeFile(file, [outline, '--- errors', ...app.errors, '--- log', ...app.log].join('\n'))
}
