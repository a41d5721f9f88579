import { eq } from 'drizzle-orm'
import { shownPapers } from '@/content/agency/pages'
import { powerWords } from '@/content/agency/powers'
import { materialNames } from '@/content/materials/names'
import { PAPERS_HANDED_ON } from '@/domain/people'
import type { DepartmentTask } from '@contract/demonstration'
import { openPaper } from '@bff/agency/papers'
import type { CaseServices } from '@bff/cases/services'
import { cases, type departmentTasks } from '@bff/db/schema'
import { openPackage } from '@bff/departments/demonstration'
import type { DepartmentPackage } from '@bff/departments/port'
import { watermarked } from '@bff/files/watermark'
import { openPicture } from '@bff/materials/materials'
import { wroteLately, writeLog } from '@bff/people/log'

type Task = typeof departmentTasks.$inferSelect

/** What came as a supplement of the authorisation, in the order it came. */
const givenLater = ({ materials }: DepartmentPackage) =>
  materials.filter(({ kind }) => kind === 'authorisation')

/** By which paper it was signed, for a desk to read. */
export function shownAgency(content: DepartmentPackage): DepartmentTask['agency'] {
  const { agency } = content
  if (!agency) return null
  const { name, idNumber, powers, until, papers } = agency
  return {
    name,
    idNumber,
    powers: powers.map((power) => powerWords[power].label),
    until,
    papers: [
      ...papers.map((kind) => ({ id: kind, label: shownPapers.own[kind] })),
      ...givenLater(content).map(({ id, page }) => ({
        id,
        label: `${materialNames.authorisation}，补交的第 ${page} 张`,
      })),
    ],
  }
}

interface Looking {
  readonly now: Date
  readonly caseNow: string
}

/**
 * Opens one at a department's desk: marked as everything that clerks open (ruling 39), and the person reads in 谁看过我的信息
 * whose desk it was. `null` where this desk was handed no such paper.
 */
export async function openAtDesk(
  services: CaseServices,
  task: Task,
  paper: string,
  { now, caseNow }: Looking,
): Promise<Buffer | null> {
  const { db, vault, mac } = services
  const content = await openPackage(db, vault, task)
  const { agency } = content
  if (!agency) return null
  const kind = PAPERS_HANDED_ON.find((one) => one === paper && agency.papers.includes(one))
  const later = givenLater(content).find(({ id }) => id === paper)
  const bytes = kind
    ? await openPaper(services, db, agency.mandateId, kind)
    : later && (await openPicture(services, db, task.caseId, later.id))?.bytes
  if (!bytes) return null
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select({ ownerId: cases.accountId })
      .from(cases)
      .where(eq(cases.id, task.caseId))
      .for('update')
    if (!row) return
    const line = {
      caseId: task.caseId,
      what: 'departmentOpenedPapers',
      actorId: row.ownerId,
      mandateId: agency.mandateId,
      at: now.toISOString(),
      caseAt: caseNow,
      about: [task.department],
    } as const
    if (!(await wroteLately(tx, line))) await writeLog(tx, mac, line)
  })
  return watermarked(bytes)
}
