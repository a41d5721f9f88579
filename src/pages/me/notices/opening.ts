import { placeOf } from '@/domain/notices'
import { actForMyself } from '@/stores/acting'
import { useAgencies } from '@/stores/agencies'
import { draftAmong, useCases } from '@/stores/cases'
import type { Notice } from '@/stores/notices'
import { urlOf, type Place } from '@/stores/place'
import { open } from '@/ui/target'

/** Pages with a tab of their own. */
const ROOTS = ['progress/case', 'certificate']

/** They are about the application that is filled in now. */
const OF_DRAFT = ['apply/check', 'photos/list']

const placeOfNotice = ({ department, part, due, ...notice }: Notice): Place =>
  placeOf({ ...notice, ...(department && { department }), ...(part && { part }), ...(due && { due }) })

/** Where a notice leads. */
export const urlOfNotice = (notice: Notice): string => urlOf(placeOfNotice(notice))

/** Of an application that is not filled in any more, its progress says what became of it. */
async function placeNow(notice: Notice): Promise<Place> {
  const place = placeOfNotice(notice)
  const { caseId } = notice
  if (caseId === null || !OF_DRAFT.includes(place)) return place
  await useCases.getState().load()
  const { cases } = useCases.getState()
  return cases === null || draftAmong(cases)?.id === caseId ? place : `progress/case?of=${caseId}`
}

/**
 * Opens exactly the page that a notice speaks of, for the right case: the one of one's own that it names, the parent's whom one
 * follows, or the person's in whose name one acts.
 * @param how in the place of this page, where nobody has pressed anything on it
 */
export async function openNotice(notice: Notice, how: 'push' | 'replace' = 'push'): Promise<void> {
  if (notice.reader !== 'agent') actForMyself()
  else {
    const { load, act } = useAgencies.getState()
    await load()
    const theirs = useAgencies.getState().agencies?.held.find(({ id }) => id === notice.mandateId)
    // What is over is read in the list of whom one acts for.
    if (theirs?.state !== 'active') return open(urlOf(`agent/whom?id=${notice.mandateId ?? ''}`), how)
    act(theirs)
  }
  const place = await placeNow(notice)
  open(urlOf(place), ROOTS.some((root) => root === place.split('?')[0]) ? 'root' : how)
}
