import { frame } from '@/content/frame'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { Department } from '@/domain/scheme/ids'
import type { RowLinkProps } from '@/ui/rowLink'

/** The help of a page that speaks of one department: its own number first. */
export function helpRowsOf(department: Department): readonly RowLinkProps[] {
  const { hotline, hotlineName } = DEPARTMENT_INFO[department]
  const others = frame.helpRows.filter((row) => !('tel' in row))
  return [{ icon: 'phone', label: frame.call(hotline), note: hotlineName, tel: hotline }, ...others]
}
