import { pictures } from '@/services/app'

/**
 * A received picture as something an image tag can show.
 * @throws ApiProblem, Unreachable
 */
export const showMaterial = (caseId: string, materialId: string): Promise<string> =>
  pictures.show(caseId, materialId)

/** The same at the desk of a unit or archive keeper. */
export const showUnitPaper = (caseId: string, materialId: string): Promise<string> =>
  pictures.show(caseId, materialId, 'getUnitPaper')
