import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Db } from '../db/database'
import { demoAuthorizations, identityRequests } from '../db/schema'
import { demoAnybodyById } from '../scenarios/people'
import { tokenHash } from '../sessions/sessions'
import type { IdentityProvider } from './provider'

const CODE_MS = 5 * 60_000

/** The demonstration's provider: its page lists invented people, and agreeing is a tap. */
export interface DemonstrationProvider extends IdentityProvider {
  /** The person agrees. `null` where nobody asked, or nobody is called so. */
  authorize(requestId: string, personId: string, now: Date): Promise<string | null>
}

export function demonstrationProvider(db: Db): DemonstrationProvider {
  return {
    name: 'demonstration',

    async authorize(requestId, personId, now) {
      const [request] = await db
        .select({ id: identityRequests.id })
        .from(identityRequests)
        .where(and(eq(identityRequests.id, requestId), isNull(identityRequests.usedAt)))
      if (!request || !demoAnybodyById(personId)) return null
      const code = randomBytes(24).toString('base64url')
      await db
        .insert(demoAuthorizations)
        .values({ codeHash: tokenHash(code), requestId, personId, createdAt: now })
      await db
        .delete(demoAuthorizations)
        .where(lt(demoAuthorizations.createdAt, new Date(now.getTime() - CODE_MS)))
      return code
    },

    async redeem(code, requestId, now) {
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
        .returning({ personId: demoAuthorizations.personId })
      const person = used && demoAnybodyById(used.personId)
      if (!person) return null
      const { name, sex, birthDate, idNumber } = person
      return { name, sex, birthDate, idNumber }
    },
  }
}
