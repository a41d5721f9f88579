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
import type { DepartmentPackage, PackagedAgency } from '@bff/departments/port'
import { watermarked } from '@bff/files/watermark'
import { openPicture } from '@bff/materials/materials'
import { wroteLately, writeLog } from '@bff/people/log'

type Task = typeof departmentTasks.$inferSelect

interface HandedPaper {
  readonly id: string
  readonly label: string
  readonly mandateId: string
  /** One of the papers by which the mandate began; null: a picture that came as a supplement. */
  readonly kind: (typeof PAPERS_HANDED_ON)[number] | null
}

/** Each paper that a department was handed, the one it was signed by first, with its pictures and what came of them later. */
function handed(content: DepartmentPackage) {
  const { agency, laterAgencies = [], materials } = content
  const all: PackagedAgency[] = [...(agency ? [agency] : []), ...laterAgencies]
  const claimed = laterAgencies.flatMap(({ given }) => given)
  return all.map((one, index) => {
    const { mandateId } = one
    const theirs = laterAgencies.find((later) => later === one)?.given ?? []
    const isTheirs = (id: string) => theirs.includes(id) || (index === 0 && !claimed.includes(id))
    const later = materials.filter(({ id, kind }) => kind === 'authorisation' && isTheirs(id))
    const papers: HandedPaper[] = [
      ...PAPERS_HANDED_ON.filter((kind) => one.papers.includes(kind)).map((kind) => ({
        id: index === 0 ? kind : `${kind}-${index + 1}`,
        label: shownPapers.own[kind],
        mandateId,
        kind,
      })),
      ...later.map(({ id, page }) => ({
        id,
        label: `${materialNames.authorisation}，补交的第 ${page} 张`,
        mandateId,
        kind: null,
      })),
    ]
    return { agency: one, isSignedBy: one === agency, papers }
  })
}

/** By which papers it was signed and supplemented, for a desk to read. */
export const shownAgencies = (content: DepartmentPackage): DepartmentTask['agencies'] =>
  handed(content).map(({ agency: { name, idNumber, powers, until }, isSignedBy, papers }) => ({
    did: isSignedBy ? 'signed' : 'supplemented',
    name,
    idNumber,
    powers: powers.map((power) => powerWords[power].label),
    until,
    papers: papers.map(({ id, label }) => ({ id, label })),
  }))

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
  const found = handed(content)
    .flatMap(({ papers }) => papers)
    .find(({ id }) => id === paper)
  if (!found) return null
  const { mandateId, kind } = found
  const bytes = kind
    ? await openPaper(services, db, mandateId, kind)
    : (await openPicture(services, db, task.caseId, found.id))?.bytes
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
      mandateId,
      at: now.toISOString(),
      caseAt: caseNow,
      about: [task.department],
    } as const
    if (!(await wroteLately(tx, line))) await writeLog(tx, mac, line)
  })
  return watermarked(task.department, bytes)
}
