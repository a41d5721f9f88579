import type { KeptFiles } from '@/platform/keptFiles'
import { MATERIALS, type MaterialKind } from '@/domain/scheme/ids'

/** What is kept of a picture beside its file until it stands in line: cheap phones close the app just then. */
interface About {
  readonly form: 'taken'
  readonly caseId: string
  readonly kind: MaterialKind
  /** By what the picture in whose place it was taken is known (`identityOf`). */
  readonly anew: string | null
  /** How many tries were before it. */
  readonly tries: number
}

/** A picture that was taken and has not been decided on. */
export interface Undecided extends Omit<About, 'form'> {
  readonly name: string
  readonly path: string
}

export function isTaken(about: unknown): about is About {
  if (typeof about !== 'object' || about === null) return false
  const { form, kind } = about as Partial<About>
  return form === 'taken' && MATERIALS.some((known) => known === kind)
}

/** Pictures from the press on until they stand in line, as they are after a reload or a killed app. */
export function createTakingKept(files: KeptFiles) {
  /** Of this run: it knows what becomes of them. */
  const mine = new Set<string>()

  return {
    keep({ name, path, ...about }: Undecided): void {
      mine.add(name)
      void files.keep(name, path, { form: 'taken', ...about } satisfies About).then((kept) => {
        // Given up, or its person has left, while it was being kept.
        if (kept && !mine.has(name)) void files.drop(name)
      })
    },
    /** Given up. One that stands in line is kept there under the same name. */
    drop(name: string): void {
      mine.delete(name)
      void files.drop(name)
    },
    /** The person leaves this phone, which forgets all that is kept. */
    forget: () => mine.clear(),
    /** What an earlier run of the app left undecided for this slot; each is told of once. */
    async left(caseId: string, kind: MaterialKind): Promise<readonly Undecided[]> {
      if (!(await files.any())) return []
      const found: Undecided[] = []
      for (const { name, about } of await files.list()) {
        if (mine.has(name) || !isTaken(about) || about.caseId !== caseId || about.kind !== kind) continue
        mine.add(name)
        const path = await files.open(name)
        const { form: _, ...rest } = about
        if (path !== null) found.push({ name, path, ...rest })
      }
      return found
    },
  }
}
