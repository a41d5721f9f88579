import { chinaDate } from '@/domain/calendar'
import type { OrganisationKind } from '@/domain/people'
import type { CaseServices } from '@bff/cases/services'
import type { LoadedCase } from '@bff/cases/store'
import { sentForm, sentForms } from '@bff/cases/submissions'
import { organisationById, type OrganisationRow } from '@bff/people/organisations'
import { speaking } from '@bff/people/speaking'
import { organisationsAt } from '@bff/people/unitMandates'

type Found = Pick<LoadedCase, 'row' | 'state'>
type Vaulted = Pick<CaseServices, 'db' | 'vault'>

/**
 * Whether an organisation is the one whom 108 二 names: the unit; for who has none (flexible workers) the keeper of the
 * archive stands in its place, as it does for every paper of the unit's. A keeper's answer waits for what was sent.
 */
export async function isConfirmer(
  { db, vault }: Vaulted,
  { row, state }: Found,
  kind: OrganisationKind,
): Promise<boolean> {
  if (kind === 'employer') return true
  if (state.submission === null) return false
  return !(await sentForm(db, vault, row.id, state.submission.round)).facts.hasUnit
}

/** Of many cases those in which an organisation of this kind is the one: read at once. */
export async function confirmedBy(
  { db, vault }: Vaulted,
  all: readonly (Found & { readonly kind: OrganisationKind })[],
): Promise<ReadonlySet<string>> {
  const keepers = all.flatMap(({ row, state, kind }) =>
    kind === 'employer' || state.submission === null ? [] : { caseId: row.id, round: state.submission.round },
  )
  const forms = await sentForms(db, vault, keepers)
  return new Set(
    all.flatMap(({ row: { id }, kind }) =>
      kind === 'employer' || forms.get(id)?.facts.hasUnit === false ? id : [],
    ),
  )
}

/** The organisations that hold a case and are asked to confirm it. */
export async function confirmersOf(
  services: Vaulted,
  found: Found,
  caseNow: string,
): Promise<OrganisationRow[]> {
  const { status, confirmation } = found.state
  if (status !== 'running' || confirmation?.answer !== null) return []
  const confirmers: OrganisationRow[] = []
  for (const id of await organisationsAt(services.db, found.row.id, chinaDate(caseNow))) {
    const organisation = await organisationById(services.db, id)
    if (await isConfirmer(services, found, organisation.kind)) confirmers.push(organisation)
  }
  return confirmers
}

type Asking = Pick<CaseServices, 'database' | 'vault' | 'identityProvider' | 'log' | 'caseClock'>

/**
 * The accounts that speak for any of these organisations at this moment, real time, as the provider says: to whom it may
 * be told what waits there. Of whom it has not been heard for too long nothing is known, and they are told nothing.
 */
export async function speakersOf(
  services: Asking,
  organisationIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (organisationIds.length === 0) return []
  const rows = await speaking(services, { organisationIds }, now)
  return [...new Set(rows.flatMap(({ accountId, unverified }) => (unverified ? [] : [accountId])))]
}

/**
 * The organisation that is asked to confirm a case, where nobody speaks for any of them any more; else `null`. Clerks of
 * whom the provider has not been heard count as there: that it cannot be reached is no sign that a unit has nobody, and
 * the retiree is sent other ways only where that is known.
 */
export async function unitWithoutClerk(
  services: CaseServices,
  found: Found,
  { caseNow, now }: { readonly caseNow: string; readonly now: Date },
): Promise<OrganisationRow | null> {
  const [first, ...others] = await confirmersOf(services, found, caseNow)
  if (first === undefined) return null
  const organisationIds = [first, ...others].map(({ id }) => id)
  return (await speaking(services, { organisationIds }, now)).length === 0 ? first : null
}
