import { desc, eq } from 'drizzle-orm'
import { chinaDate } from '@/domain/calendar'
import type { IssuedCertificate } from '@/domain/case'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { LocalDate, YearMonth } from '@/domain/scheme/ids'
import { documentWords } from '@/content/documents'
import { maskIdNumber } from '@/domain/identity'
import { placeName } from '@/domain/form'
import type { Certificate } from '@contract/certificate'
import { changeWithin, type ChangeAt } from '@bff/cases/change'
import { nextSampleNumber } from '@bff/cases/numbers'
import { readCase } from '@bff/cases/store'
import type { CaseServices } from '@bff/cases/services'
import { sentForm, type SentForm } from '@bff/cases/submissions'
import type { Db, Tx } from '@bff/db/database'
import { cases, certificates } from '@bff/db/schema'
import { categoryInWords, placeOfBenefits } from '@bff/documents/rows'

/** What stands on the card and does not change (policy §11); when it was last checked does. */
export type Content = Omit<Certificate, 'checkedAt' | 'status' | 'ended' | 'version'>

type Row = typeof certificates.$inferSelect

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

/** What stands on a certificate. */
export async function contentIn(
  { vault }: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  row: Pick<Row, 'number' | 'contentSealed'>,
): Promise<Content> {
  return JSON.parse(await vault.open(db, contextOf(row.number), row.contentSealed)) as Content
}

/** Puts other words on it, in the transaction in which its case is told of the correction. */
export async function rewrite(
  { vault }: Pick<CaseServices, 'vault'>,
  tx: Tx,
  { number, accountId }: Pick<Row, 'number' | 'accountId'>,
  content: Content,
): Promise<void> {
  const sealer = await vault.sealerOf(tx, accountId)
  const contentSealed = sealer.seal(contextOf(number), JSON.stringify(content))
  await tx.update(certificates).set({ contentSealed }).where(eq(certificates.number, number))
}

/** How the certificate of a case stands, by what has happened to the case. */
export async function standingOf(db: Db | Tx, caseId: string): Promise<IssuedCertificate> {
  const issued = (await readCase(db, caseId))?.state.certificate
  if (!issued) throw new Error(`a certificate that case ${caseId} knows nothing of`)
  return issued
}

async function opened(
  services: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  row: Row,
  now: string,
): Promise<Certificate> {
  const { version, ended } = await standingOf(db, row.caseId)
  const content = await contentIn(services, db, row)
  return {
    ...content,
    version,
    ...(ended === null
      ? { status: 'valid' }
      : { status: 'void', ended: { on: chinaDate(ended.at), reason: ended.reason } }),
    checkedAt: now,
  }
}

/** The row of the newest certificate of an account. */
export async function newestOf(db: Db | Tx, accountId: string): Promise<Row | null> {
  const [row] = await db
    .select()
    .from(certificates)
    .where(eq(certificates.accountId, accountId))
    .orderBy(desc(certificates.issuedOn), desc(certificates.number))
    .limit(1)
  return row ?? null
}

/** The newest certificate of an account, checked now; `null` where none was claimed. */
export async function certificateOf(
  services: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  accountId: string,
  now: string,
): Promise<Certificate | null> {
  const row = await newestOf(db, accountId)
  return row && opened(services, db, row, now)
}

/** The certificate of a case, checked now; `null` where it was not claimed. */
export async function certificateOfCase(
  services: Pick<CaseServices, 'vault'>,
  db: Db | Tx,
  caseId: string,
  now: string,
): Promise<Certificate | null> {
  const [row] = await db.select().from(certificates).where(eq(certificates.caseId, caseId))
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
    return { ...content, version: 1, status: 'valid', checkedAt: now }
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
