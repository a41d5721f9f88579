import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Db } from '../db/database'
import { demoAuthorizations, demoDismissals, identityRequests } from '../db/schema'
import type { DemoOther } from '../scenarios/others'
import { clerksOf, DEMO_ORGANISATIONS, demoOrganisationById } from '../scenarios/organisations'
import { demoAnybodyById, demoAnybodyByIdNumber } from '../scenarios/people'
import { tokenHash } from '../sessions/tokens'
import type { IdentityProvider, ProvenIdentity } from './provider'

const CODE_MS = 5 * 60_000

/**
 * The demonstration's provider: its page lists invented people and organisations, and agreeing is a tap. It knows one
 * number as registered in each person's name, the one that the page shows beside them; signing in with any other is
 * possible, as a borrowed phone is.
 */
export interface DemonstrationProvider extends IdentityProvider {
  /** The person agrees. `null` where nobody asked, or nobody is called so. */
  authorize(requestId: string, personId: string, now: Date): Promise<string | null>
  /** They say whom they speak for. `null` where nobody asked, or no organisation is called so. */
  authorizeOrganisation(requestId: string, organisationId: string, now: Date): Promise<string | null>
  /** Who speaks for which of its organisations, and who did once. */
  clerks(): Promise<readonly DemoClerk[]>
  /** The organisation takes somebody's authorisation away, or gives it back. False where there are no such. */
  dismiss(clerk: Pick<DemoClerk, 'organisationId' | 'personId' | 'dismissed'>): Promise<boolean>
}

export interface DemoClerk {
  readonly organisationId: string
  readonly organisation: string
  readonly personId: string
  readonly name: string
  readonly idNumber: string
  readonly dismissed: boolean
}

type Subject = Pick<typeof demoAuthorizations.$inferInsert, 'personId' | 'organisationId'>
const identityOf = ({ name, sex, birthDate, idNumber }: DemoOther): ProvenIdentity => ({
  name,
  sex,
  birthDate,
  idNumber,
})

export function demonstrationProvider(db: Db): DemonstrationProvider {
  async function give(requestId: string, subject: Subject, now: Date): Promise<string | null> {
    const [request] = await db
      .select({ id: identityRequests.id })
      .from(identityRequests)
      .where(and(eq(identityRequests.id, requestId), isNull(identityRequests.usedAt)))
    if (!request) return null
    const code = randomBytes(24).toString('base64url')
    await db
      .insert(demoAuthorizations)
      .values({ codeHash: tokenHash(code), requestId, ...subject, createdAt: now })
    await db
      .delete(demoAuthorizations)
      .where(lt(demoAuthorizations.createdAt, new Date(now.getTime() - CODE_MS)))
    return code
  }
  /** Uses a code up. */
  async function take(code: string, requestId: string, now: Date): Promise<Subject | undefined> {
    const [used] = await db
      .update(demoAuthorizations)
      .set({ usedAt: now })
      .where(
        and(
          eq(demoAuthorizations.codeHash, tokenHash(code)),
          eq(demoAuthorizations.requestId, requestId),
          isNull(demoAuthorizations.usedAt),
          gt(demoAuthorizations.createdAt, new Date(now.getTime() - CODE_MS)),
        ),
      )
      .returning({
        personId: demoAuthorizations.personId,
        organisationId: demoAuthorizations.organisationId,
      })
    return used
  }

  async function clerks(): Promise<DemoClerk[]> {
    const gone = await db.select().from(demoDismissals)
    return DEMO_ORGANISATIONS.flatMap((organisation) =>
      clerksOf(organisation).map(({ id: personId, name, idNumber }) => ({
        organisationId: organisation.id,
        organisation: organisation.name,
        personId,
        name,
        idNumber,
        dismissed: gone.some((one) => one.organisationId === organisation.id && one.personId === personId),
      })),
    )
  }
  const speaking = async (id: string) =>
    (await clerks()).filter(({ organisationId, dismissed }) => organisationId === id && !dismissed)

  return {
    name: 'demonstration',
    clerks,

    async dismiss({ organisationId, personId, dismissed }) {
      const known = (await clerks()).some(
        (one) => one.organisationId === organisationId && one.personId === personId,
      )
      if (!known) return false
      const row = { organisationId, personId }
      if (dismissed) await db.insert(demoDismissals).values(row).onConflictDoNothing()
      else
        await db
          .delete(demoDismissals)
          .where(
            and(eq(demoDismissals.organisationId, organisationId), eq(demoDismissals.personId, personId)),
          )
      return true
    },

    async stillSpeaksFor(creditCode, idNumber) {
      const found = DEMO_ORGANISATIONS.find((one) => one.creditCode === creditCode)
      return found !== undefined && (await speaking(found.id)).some((one) => one.idNumber === idNumber)
    },

    authorize: async (requestId, personId, now) =>
      demoAnybodyById(personId) ? give(requestId, { personId }, now) : null,

    authorizeOrganisation: async (requestId, organisationId, now) =>
      demoOrganisationById(organisationId) ? give(requestId, { organisationId }, now) : null,

    async redeem(code, requestId, now) {
      const used = await take(code, requestId, now)
      const person = used?.personId && demoAnybodyById(used.personId)
      if (!person) return null
      return identityOf(person)
    },

    async verify({ name, idNumber, phone }) {
      const person = demoAnybodyByIdNumber(idNumber)
      return person?.name === name && person.phone === phone ? identityOf(person) : null
    },

    async redeemOrganisation(code, requestId, now) {
      const used = await take(code, requestId, now)
      const found = used?.organisationId && demoOrganisationById(used.organisationId)
      if (!found) return null
      const { id, kind, creditCode, name } = found
      return { kind, creditCode, name, clerks: (await speaking(id)).map(({ idNumber }) => idNumber) }
    },
  }
}
