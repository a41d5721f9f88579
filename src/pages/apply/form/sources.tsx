import { form } from '@/content/apply/form'
import { sourceTexts } from '@/content/form'
import type { Field } from '@/domain/form'
import type { Department } from '@/domain/scheme/ids'
import { useDraft } from '@/stores/draft'
import type { Cells } from '@/stores/draftCells'
import { usePrefill } from '@/stores/prefill'
import { Note } from '@/ui/note'

/** The departments whose record would have filled a cell of this page and has not. */
export function missingFrom(asked: readonly Field[], cells: Cells): readonly Department[] {
  const departments = asked.flatMap(({ id, origin }) =>
    origin.from === 'sharedData' && cells[id]?.origin !== 'sharedData' ? [origin.department] : [],
  )
  return [...new Set(departments)]
}

/** A source that is down is named; what the others have is there all the same. */
export function SourcesDown({ asked }: { asked: readonly Field[] }) {
  const cells = useDraft((state) => state.cells)
  const prefill = usePrefill((state) => state.prefill)
  const failure = usePrefill((state) => state.failure)
  const missing = missingFrom(asked, cells)
  const down = missing.filter((department) =>
    prefill?.sources.some((source) => source.department === department && source.state === 'down'),
  )
  const refused = failure !== null && 'code' in failure && failure.code === 'consentRequired'
  if (refused && missing.length > 0) return <Note>{form.noConsent}</Note>
  return (
    <>
      {down.map((department) => (
        <Note key={department} tone="wait">
          {sourceTexts.down(department)}
        </Note>
      ))}
    </>
  )
}
