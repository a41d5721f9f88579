import { chinaDate } from '@/domain/calendar'
import { maskName } from '@/domain/identity'
import type { LocalDate } from '@/domain/scheme/ids'
import type { CheckedPaper, Verification } from '@contract/certificate'
import { readCase, type LoadedCase } from '@bff/cases/store'
import type { Tx } from '@bff/db/database'
import type { Services } from '@bff/services'
import { shownOn } from './content'
import type { Shown } from './draw'
import { countPaperCheck, paperById, standingOfPaper, type PaperRow } from './store'

type Told = Extract<Verification, { outcome: `paper${string}` }>

/**
 * Says how a paper stands this moment, to whoever has it in hand; what is told of one is counted for its person to read.
 * The token that names it has been checked.
 */
export async function tellOfPaper(
  services: Pick<Services, 'vault'>,
  tx: Tx,
  id: string,
  { now, caseNow, isCounted }: { readonly now: Date; readonly caseNow: string; readonly isCounted: boolean },
): Promise<Told> {
  const row = await paperById(tx, id)
  const one = row && (await readCase(tx, row.caseId))
  // It was ours, and its person has been erased since.
  if (!row || !one) return { outcome: 'paperErased' }
  if (isCounted) await countPaperCheck(tx, { paperId: row.id, now, caseNow })
  const stands = standingOfPaper(row, one.state, now)
  if (stands === 'revoked') return { outcome: 'paperRevoked' }
  if (stands === 'expired') return { outcome: 'paperExpired' }
  const paper = await checked(services, tx, one, row, caseNow)
  return { outcome: OUTCOMES[stands], paper, checkedAt: caseNow }
}

const OUTCOMES = { current: 'paperValid', superseded: 'paperSuperseded', ended: 'paperEnded' } as const

async function checked(
  { vault }: Pick<Services, 'vault'>,
  tx: Tx,
  one: LoadedCase,
  row: PaperRow,
  caseNow: string,
): Promise<CheckedPaper> {
  const shown = await shownOn({ db: tx, vault }, one, row, caseNow)
  if (shown === null) throw new Error(`paper ${row.id} shows what is not kept`)
  const { name, ...told } = named(shown)
  return { kind: row.kind, ...told, nameMasked: maskName(name), sample: true }
}

function named(shown: Shown): { name: string; number: string; issuer: string | null; on: LocalDate } {
  switch (shown.kind) {
    case 'certificate': {
      const { name, number, issuer, issuedOn } = shown.certificate
      return { name, number, issuer, on: issuedOn }
    }
    case 'receipt': {
      const { applicantName, number, submittedAt } = shown.receipt
      return { name: applicantName, number, issuer: null, on: chinaDate(submittedAt) }
    }
    case 'jointForm': {
      const { form, number } = shown
      return { name: form.values.name ?? '', number, issuer: null, on: chinaDate(form.submittedAt) }
    }
    default: {
      const { number, issuer, issuedOn, rows } = shown.document
      // Every document begins with whose it is.
      return { name: rows[0]?.value ?? '', number, issuer, on: issuedOn }
    }
  }
}
