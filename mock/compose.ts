import type { Context, Hono } from 'hono'
import { agencyHandlers } from './agency/handlers'
import { agencyJobs } from './agency/telling'
import { createApp } from './app'
import { createCaseDesk } from './cases/caseDesk'
import { composeCases } from './cases/composeCases'
import { chainMac, type CaseServices } from './cases/services'
import { createCaseClock, type RealClock, systemClock } from './clock/clocks'
import type { Config } from './config'
import { consoleHandlers } from './console/handlers'
import { performer } from './console/perform'
import { consolePages } from './console/pages'
import { openVault } from './crypto/vault'
import { dataKeyFor } from './crypto/dataKey'
import { type Database, openDatabase } from './db/database'
import { createDemonstrationSharedData } from './departments/sharedData'
import { demonstrationHandlers } from './http/demonstration'
import { identityHandlers } from './http/identity'
import { materialHandlers } from './http/materials'
import { uploadHandlers } from './http/uploads'
import { prefillHandlers } from './http/prefill'
import { sessionHandlers } from './http/session'
import { demonstrationProvider } from './identity/demonstrationProvider'
import { liveHandlers } from './live/handlers'
import { createLive, type Live } from './live/streams'
import type { Log } from './log'
import { callingJobs } from './notify/calling'
import { leftInPeace } from './notify/peace'
import { channelHandlers } from './notify/channelHandlers'
import { openChannels } from './notify/channels/couriers'
import { noticeHandlers } from './notify/handlers'
import { reminderJobs } from './notify/reminders'
import { performanceHandlers } from './performance/handlers'
import { peopleHandlers } from './people/handlers'
import { helpedHandlers } from './people/helped'
import { createPeople } from './people/people'
import { peopleJobs } from './people/telling'
import { unitHandlers } from './units/handlers'
import { startWorker, workAll, type Worker, type WorkerOptions } from './outbox/worker'
import { logToTakeAlong } from './people/shownLog'
import { rightsHandlers } from './rights/handlers'
import { scrubJobs } from './rights/scrub'
import type { Services } from './services'
import { demonstrationSms, smsGateway } from './sessions/sms'

export interface Outside {
  readonly log: Log
  readonly website: (request: Request) => Promise<Response>
  readonly addressOf: (context: Context) => string
  readonly realClock?: RealClock
  /** A database of the caller's own; it stays the caller's to close. */
  readonly database?: Database
}

export interface Bff {
  readonly app: Hono
  readonly services: Services
  readonly cases: CaseServices
  /** What the outbox works off: by `startWork` in a process of its own, step by step in tests. */
  readonly jobs: WorkerOptions
  /** The streams that tell of changes: ended before the server is closed, which waits for what is under way. */
  readonly live: Live
  /** Works off the outbox, and tells of changes, until `close`. */
  startWork(): void
  /** The file that holds the data key, where the demonstration made its own. */
  readonly keyFile: string | null
  close(): Promise<void>
}

/**
 * Puts the whole BFF together for one configuration.
 * @throws SettingError where a setting turns out not to work.
 */
export async function compose(config: Config, outside: Outside): Promise<Bff> {
  const { log, website, addressOf, realClock = systemClock } = outside
  const database = outside.database ?? (await openDatabase(config.database))
  const close = async () => {
    if (!outside.database) await database.close()
  }
  try {
    const { db } = database
    // After the database: a folder that cannot be used is not to leave a key beside it.
    const dataKey = dataKeyFor(config)
    const vault = await openVault(db, dataKey.key, dataKey.source)
    const caseClock = createCaseClock(database, realClock, config.console !== null)
    const demonstration = config.console && {
      sms: demonstrationSms(db, vault),
      provider: demonstrationProvider(db),
    }
    const identityProvider = demonstration?.provider ?? null
    let worker: Worker | null = null
    const kick = () => worker?.kick()
    const mac = chainMac(vault)
    const services: Services = {
      config,
      database,
      realClock,
      caseClock,
      vault,
      log,
      sms: config.sms ? smsGateway(config.sms, realClock) : (demonstration?.sms ?? null),
      identityProvider,
      sharedData: createDemonstrationSharedData({ db, caseClock }),
      caseDesk: createCaseDesk({ mac }),
      people: createPeople({ database, vault, identityProvider, log, caseClock }),
    }
    const channels = openChannels({
      settings: config.channels,
      sms: services.sms,
      realClock,
      demonstrationSecret: demonstration && vault.secret('web push'),
    })
    const cases = composeCases(services, kick)
    const agency = { ...cases.services, identityProvider: services.identityProvider }
    const messages = leftInPeace({ ...peopleJobs(services), ...agencyJobs(cases.services) })
    const jobs: WorkerOptions = {
      db,
      handlers: {
        ...leftInPeace(cases.jobs),
        ...messages,
        ...callingJobs({ ...services, couriers: channels.couriers }),
        ...reminderJobs(services),
        ...scrubJobs(services),
      },
      rowOf: ({ kind, payload }) => (kind in messages ? String(payload.mandateId) : null),
      caseNow: () => caseClock.now(),
      onError: (where, error) => log.failure(where, error),
    }
    // A performance's phone has no line of its own.
    const onStage = new WeakMap<Request, string>()
    const perform =
      demonstration &&
      performer({
        provider: demonstration.provider,
        realClock,
        services: cases.services,
        jobs,
        fetch(request, personId) {
          onStage.set(request, `stage/${personId}`)
          return app.fetch(request)
        },
      })
    const live = createLive({ ...services, departments: cases.services.departments })
    const people = { ...services, mac, kick }
    const own = {
      ...sessionHandlers(services),
      ...cases.handlers,
      ...peopleHandlers(services, { mac, kick }),
      ...agencyHandlers(agency),
    }
    const app: Hono = createApp(services, {
      handlers: {
        ...own,
        ...identityHandlers(services),
        ...prefillHandlers(services),
        ...uploadHandlers(services),
        ...materialHandlers({ ...services, mac }),
        ...helpedHandlers({ ...services, ...cases.services }),
        ...noticeHandlers(people),
        ...channelHandlers({ ...services, channels }),
        ...liveHandlers(services, live),
        ...performanceHandlers(services),
        ...unitHandlers({ ...services, ...cases.services }),
        ...rightsHandlers(
          { ...people, deliver: () => workAll(jobs, 'erasing') },
          { ...own, logOf: (accountId) => logToTakeAlong(people, accountId) },
        ),
      },
      demonstration: demonstration &&
        perform && {
          handlers: {
            ...demonstrationHandlers(services, demonstration.provider, demonstration.sms),
            ...consoleHandlers(cases.services, perform),
          },
          pages: consolePages(config),
        },
      website,
      addressOf: (context) => onStage.get(context.req.raw) ?? addressOf(context),
    })
    return {
      app,
      services,
      cases: cases.services,
      keyFile: dataKey.file,
      jobs,
      live,
      startWork() {
        worker = startWorker(jobs)
        live.start()
      },
      async close() {
        await live.stop()
        await worker?.stop()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
