import { desc, eq } from 'drizzle-orm'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { documentWords } from '@/content/documents'
import { maskIdNumber } from '@/domain/identity'
import { placeName } from '@/domain/form'
import type { Certificate } from '@contract/certificate'
import { changeWithin, type ChangeAt } from '@bff/cases/change'
import { nextSampleNumber } from '@bff/cases/numbers'
import type { CaseServices } from '@bff/cases/services'
import { sentForm, type SentForm } from '@bff/cases/submissions'
import type { Db, Tx } from '@bff/db/database'
import { cases, certificates } from '@bff/db/schema'
import { categoryInWords, placeOfBenefits } from '@bff/documents/rows'

/** What stands on the card and does not change (policy §11); when it was last checked does. */
type Content = Omit<Certificate, 'checkedAt' | 'status'>

const contextOf = (number: string) => `certificates/${number}`

/** 发证: the social insurance office of the place, in words; a sample names no real one as its issuer. */
const issuerOf = (form: SentForm['values']) =>
  `${placeName(form.insuredCity ?? '') ?? documentWords.province}${DEPARTMENT_INFO.socialInsurance.officialName}`

function contentOf(number: string, caseId: string, { values }: SentForm, issuedOn: LocalDate): Content {
  return {
    number,
    caseId,
    sample: true,
    name: values.name ?? '',
    sex: values.sex === 'female' ? 'female' : 'male',
    idNumberMasked: maskIdNumber(values.idNumber ?? ''),
    birthDate: values.birthDate as LocalDate,
    workStart: values.workStart as YearMonth,
    retirementMonth: values.retirementMonth as YearMonth,
    category: categoryInWords(values.retirementCategory),
    formerUnit: values.unitName || documentWords.noUnit,
    placeOfBenefits: placeOfBenefits(values),
    issuer: issuerOf(values),
    issuedOn,
  }
}

async function opened(
  { vault }: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  row: typeof certificates.$inferSelect,
  now: string,
): Promise<Certificate> {
  const content: Content = JSON.parse(await vault.open(db, contextOf(row.number), row.contentSealed))
  return { ...content, status: 'valid', checkedAt: now }
}

/** The newest certificate of an account, checked now; `null` where none was claimed. */
export async function certificateOf(
  services: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  accountId: string,
  now: string,
): Promise<Certificate | null> {
  const [row] = await db
    .select()
    .from(certificates)
    .where(eq(certificates.accountId, accountId))
    .orderBy(desc(certificates.issuedOn), desc(certificates.number))
    .limit(1)
  return row ? opened(services, db, row, now) : null
}

/**
 * Issues the certificate of a case whose pension is granted; one that was issued is given again.
 * @throws CommandRefused `noSuchCase`, `certificateNotYet`
 */
export async function claim(services: CaseServices, tx: Tx, at: ChangeAt): Promise<Certificate> {
  const { caseId, now } = at
  return changeWithin(services, tx, at, async (change) => {
    const [issued] = await tx.select().from(certificates).where(eq(certificates.caseId, caseId))
    if (issued) return opened(services, tx, issued, now)
    const number = await nextSampleNumber(tx, 'certificate', change.today)
    await change.apply({ type: 'claimCertificate', certificateNumber: number })
    const { row, state } = change.current()
    const form = await sentForm(tx, services.vault, caseId, state.submission?.round ?? 0)
    const content = contentOf(number, caseId, form, change.today)
    const sealer = await services.vault.sealerOf(tx, row.accountId)
    await tx.insert(certificates).values({
      number,
      caseId,
      accountId: row.accountId,
      contentSealed: sealer.seal(contextOf(number), JSON.stringify(content)),
      issuedOn: change.today,
    })
    return { ...content, status: 'valid', checkedAt: now }
  })
}

/** The cases of an account, newest first. */
export async function caseIdsOf(db: Db | Tx, accountId: string): Promise<string[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.accountId, accountId))
    .orderBy(desc(cases.createdAt), desc(cases.id))
  return rows.map(({ id }) => id)
}
