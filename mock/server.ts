import path from 'node:path'
import { serve } from '@hono/node-server'
import { type Config, readConfig, SettingError } from './config'
import { compose } from './compose'
import { addressBehind } from './http/address'
import { serveWebsite } from './http/website'
import { createLog } from './log'
import { startHousekeeping } from './housekeeping'

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
  if (bff.keyFile) {
    console.warn(
      `The data key lies in ${bff.keyFile}: good for trying out, not for real people's data. Set DATA_KEY to keep it elsewhere.`,
    )
  }
  const housekeeping = startHousekeeping(bff.services)
  bff.startWork()
  try {
    const { server, port } = await listen(bff.app.fetch, config)
    const host = config.host.includes(':') ? `[${config.host}]` : config.host
    return {
      url: `http://${host}:${port}`,
      config,
      async stop() {
        await closeServer(server)
        await housekeeping.stop()
        await bff.close()
      },
    }
  } catch (error) {
    await housekeeping.stop()
    await bff.close()
    throw error
  }
}

/** A phone in a lift keeps its upload open for minutes; it tries again elsewhere. */
const PATIENCE_MS = 5_000

async function closeServer(server: ReturnType<typeof serve>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  if ('closeIdleConnections' in server) {
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref()
  }
  await closed
}

type Listening = { readonly server: ReturnType<typeof serve>; readonly port: number }

function listen(fetch: Parameters<typeof serve>[0]['fetch'], config: Config): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, ({ port }) =>
      resolve({ server, port }),
    )
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new SettingError(
              `PORT=${config.port} is in use on ${config.host}: end that process, or set PORT to another number.`,
            )
          : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
            ? new SettingError(
                `HOST=${config.host} is no address of this machine: set HOST to one that is, or leave it out.`,
              )
            : error,
      )
    })
  })
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
          console.error(error)
          process.exit(1)
        },
      )
    }
    process.on('SIGTERM', go)
    process.on('SIGINT', go)
    onReady(server)
  } catch (error) {
    console.error(error instanceof SettingError ? error.message : error)
    process.exit(1)
  }
}

if (require.main === module) {
  void runServer(process.env, ({ url }) => console.log(`ready ${url}`))
}
