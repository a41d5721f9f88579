import { placeOf } from '@/domain/notices'
import { actForMyself } from '@/stores/acting'
import { useAgencies } from '@/stores/agencies'
import type { Notice } from '@/stores/notices'
import { urlOf } from '@/stores/place'
import { open } from '@/ui/target'

/** Pages with a tab of their own. */
const ROOTS = ['progress/case', 'certificate']

/** Where a notice leads. */
export const urlOfNotice = ({ department, part, ...notice }: Notice): string =>
  urlOf(placeOf({ ...notice, ...(department && { department }), ...(part && { part }) }))

/**
 * Opens exactly the page that a notice speaks of, for the right case: one's own, the parent's whom one follows, or the person's in
 * whose name one acts.
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
  const url = urlOfNotice(notice)
  open(url, ROOTS.some((root) => url === urlOf(root)) ? 'root' : how)
}
