import { DEPARTMENTS, type Department } from '@/domain/scheme/ids'
import type { Lane } from '@/domain/case'
import type { View } from './followed'

/** The department that an address names; `undefined` where it names none. */
export const departmentIn = (name: string | undefined): Department | undefined =>
  DEPARTMENTS.find((one) => one === name)

/** A department's part of the case. */
export const laneIn = ({ progress }: View, department: Department | undefined): Lane | undefined =>
  progress.steps
    .flatMap((step) => (step.kind === 'departments' ? step.lanes : []))
    .find((lane) => lane.department === department)
