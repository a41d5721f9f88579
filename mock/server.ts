import path from 'node:path'
import type { Server } from 'node:http'
import { type Config, readConfig, reasonOf, SettingError } from './config'
import { compose } from './compose'
import { openDoor, type Door } from './db/door'
import { addressBehind } from './http/address'
import { closable } from './http/closing'
import { createListener } from './http/listener'
import { serveWebsite } from './http/website'
import { createLog, lastWords } from './log'
import { startHousekeeping } from './housekeeping'
import { operatorsDoor } from './operator'

const webRoot = path.join(__dirname, '..', 'dist', 'h5')

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  readonly config: Config
  /** Answers what it has begun, closes the database, gives the folder back. */
  stop(): Promise<void>
}

/**
 * Starts the BFF and the H5 page on one port.
 * @throws SettingError for a setting that cannot work.
 */
export async function startServer(environment: NodeJS.ProcessEnv): Promise<RunningServer> {
  const config = readConfig(environment)
  const log = createLog((line) => process.stdout.write(`${line}\n`))
  const bff = await compose(config, {
    log,
    website: serveWebsite(webRoot),
    addressOf: addressBehind(config),
  })
  const server = createListener(bff.app.fetch, config)
  const closeServer = closable(server, log.failure)
  const housekeeping = startHousekeeping(bff.services)
  bff.startWork()
  const { database } = config
  let door: Door | null = null
  try {
    if (database.kind === 'pglite' && database.folder !== null) {
      const handlers = operatorsDoor(database.folder, {
        ...bff.services,
        now: () => new Date(),
      })
      door = await openDoor(database.folder, handlers, log)
    }
    const port = await listen(server, config)
    if (bff.keyFile) {
      console.warn(
        `The data key lies in ${bff.keyFile}: good for trying out, not for real people's data. Set DATA_KEY to keep it elsewhere.`,
      )
    }
    if (!config.console && config.database.kind === 'pglite') {
      console.warn(
        'The data lies in DATA_DIR, where a power cut may lose what was acknowledged: not for real people. Set DATABASE_URL to a PostgreSQL.',
      )
    }
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    return {
      url: `http://${host}:${port}`,
      config,
      async stop() {
        await bff.live.stop()
        await closeServer()
        await door?.close()
        await housekeeping.stop()
        await bff.close()
      },
    }
  } catch (error) {
    await door?.close()
    await housekeeping.stop()
    await bff.close()
    throw error
  }
}

/** @returns the port it listens on: another than asked for where that was 0. */
function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(whyNotListening(error, config)))
    server.listen(config.port, config.host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : config.port)
    })
  })
}

/** Whatever keeps a process from listening lies in one of two settings. */
function whyNotListening(error: Error, { host, port }: Config): SettingError {
  const reason = reasonOf(error)
  if (reason === 'EADDRINUSE') {
    return new SettingError(
      `PORT=${port} is in use on ${host}: end that process, or set PORT to another number.`,
    )
  }
  if (reason === 'EACCES') {
    return new SettingError(
      `PORT=${port} is not for this user to listen on: set PORT to a number from 1024 to 65535.`,
    )
  }
  return new SettingError(
    `HOST=${host} is no address of this machine (${reason}): set HOST to one that is, or leave it out.`,
  )
}

/** Runs until it is asked to go; a wrong setting ends it with its one sentence. */
export async function runServer(
  environment: NodeJS.ProcessEnv,
  onReady: (server: RunningServer) => void,
): Promise<void> {
  try {
    const server = await startServer(environment)
    let going = false
    const go = () => {
      if (going) return
      going = true
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(lastWords(error))
          process.exit(1)
        },
      )
    }
    process.on('SIGTERM', go)
    process.on('SIGINT', go)
    onReady(server)
  } catch (error) {
    console.error(lastWords(error))
    process.exit(1)
  }
}

if (require.main === module) {
  void runServer(process.env, ({ url }) => console.log(`ready ${url}`))
}
