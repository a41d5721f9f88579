import { fieldErrorText } from '@/content/form'
import { heldBack } from '@/content/apply/form'
import { valueProblems } from '@/content/problems/values'
import { FIELD_ERRORS, type FieldError, type FieldId } from '@/domain/form'
import { isHeldBack } from '@/stores/draftCells'

const isFieldError = (code: string): code is FieldError => FIELD_ERRORS.some((error) => error === code)
const isValueProblem = (code: string): code is keyof typeof valueProblems => code in valueProblems

/** The sentence for a value that the server did not take: a code of the form's checks, or of the problem as a whole. */
export function refusedText(code: string, id: FieldId, value: string): string {
  if (isFieldError(code)) return fieldErrorText(code, id, value)
  if (isHeldBack(code)) return heldBack[code]
  return valueProblems[isValueProblem(code) ? code : 'invalidInput']
}
