import { timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { DemonstrationContract } from '@contract/demonstration-contract'
import type { DemonstrationOperation } from '@contract/demonstration-routes'
import { maskIdNumber } from '@/domain/identity/masks'
import type { Config } from '../config'
import { persons } from '../db/schema'
import type { DemonstrationProvider } from '../identity/demonstrationProvider'
import { askAgainAbout } from '../people/speaking'
import { DEMO_PEOPLE } from '../scenarios/people'
import { DEMO_OTHERS, type DemoOther } from '../scenarios/others'
import { DEMO_ORGANISATIONS } from '../scenarios/organisations'
import { followingOf, performanceOf } from '../scenarios/performances'
import type { Services } from '../services'
import type { SmsReader } from '../sessions/sms'
import type { Handler } from './exchange'
import { assertConsoleHost } from './origin'
import { ProblemError } from './problems'

/** One handler for each operation of the demonstration's own interface. It knows no sessions. */
export type DemonstrationHandlers = {
  readonly [Op in DemonstrationOperation]: Handler<DemonstrationContract[Op], null, null>
}

/** The identity provider's page belongs to the app, whose users know no console secret. */
const WITHOUT_SECRET: readonly DemonstrationOperation[] = [
  'listDemoPeople',
  'authorizeIdentity',
  'listDemoOrganisations',
  'authorizeOrganisation',
]

/**
 * Who may play the departments: who is on this machine, or knows the secret (RULINGS 34).
 * @throws ProblemError `wrongOrigin`; without the secret `notFound`, as if there were no console.
 */
export function passConsoleGate(config: Config, operation: DemonstrationOperation, request: Request): void {
  assertConsoleHost(request, config)
  const secret = config.console?.secret
  if (!secret || WITHOUT_SECRET.includes(operation)) return
  const given = Buffer.from(request.headers.get('console-secret') ?? '')
  const wanted = Buffer.from(secret)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new ProblemError('notFound')
}

function shownPerformance(id: string) {
  const { acts, endsWith } = performanceOf(id)
  return { endsWith, movesClock: acts.some(({ act }) => act === 'monthBegins' || act === 'daysPass') }
}

function shownFollowing(id: string) {
  const following = followingOf(id)
  return following && { endsWith: following.endsWith, movesClock: false }
}

const shownPerson = ({ id, name, sex, birthDate, idNumber, phone, story }: DemoOther) => ({
  id,
  name,
  sex,
  birthDate,
  idNumberMasked: maskIdNumber(idNumber),
  phone,
  story,
})

/** The identity provider's page and the phone's text messages. */
export function demonstrationHandlers(
  services: Pick<Services, 'database' | 'vault'>,
  provider: DemonstrationProvider,
  sms: SmsReader,
): Pick<
  DemonstrationHandlers,
  | 'listDemoPeople'
  | 'authorizeIdentity'
  | 'listDemoOrganisations'
  | 'authorizeOrganisation'
  | 'listDemoClerks'
  | 'putDemoClerk'
  | 'listSms'
> {
  const clerks = async () => ({
    clerks: (await provider.clerks()).map(({ idNumber: _, ...clerk }) => clerk),
  })
  return {
    async listDemoPeople() {
      return {
        people: [
          ...DEMO_PEOPLE.map((person) => ({
            ...shownPerson(person),
            bankCard: person.bankCard,
            performance: shownPerformance(person.id),
          })),
          ...DEMO_OTHERS.map((relative) => ({
            ...shownPerson(relative),
            bankCard: null,
            performance: shownFollowing(relative.id),
          })),
        ],
      }
    },

    async authorizeIdentity({ body, now }) {
      const code = await provider.authorize(body.requestId, body.personId, now)
      if (code === null) throw new ProblemError('notFound')
      return { code }
    },

    async listDemoOrganisations() {
      const all = await provider.clerks()
      return {
        organisations: DEMO_ORGANISATIONS.map(({ id, kind, name, creditCode }) => ({
          id,
          kind,
          name,
          creditCode,
          clerks: all
            .filter(({ organisationId, dismissed }) => organisationId === id && !dismissed)
            .map((clerk) => clerk.name),
        })),
      }
    },

    listDemoClerks: clerks,

    async putDemoClerk({ body }) {
      if (!(await provider.dismiss(body))) throw new ProblemError('notFound')
      // What a provider tells of its own accord is no answer: it is asked again.
      const idNumber = (await provider.clerks()).find(({ personId }) => personId === body.personId)?.idNumber
      const hash = services.vault.hash('idNumber', idNumber ?? '')
      const { db } = services.database
      const rows = await db
        .select({ id: persons.accountId })
        .from(persons)
        .where(eq(persons.idNumberHash, hash))
      await askAgainAbout(
        db,
        rows.map(({ id }) => id),
      )
      return clerks()
    },

    async authorizeOrganisation({ body, now }) {
      const code = await provider.authorizeOrganisation(body.requestId, body.organisationId, now)
      if (code === null) throw new ProblemError('notFound')
      return { code }
    },

    listSms: async () => ({ messages: await sms.list() }),
  }
}
