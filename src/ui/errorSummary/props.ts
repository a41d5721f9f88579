export interface FieldFault {
  /** The control's `id`. */
  field: string
  /** What to do: 「选开户银行」. */
  text: string
}

export interface ErrorSummaryProps {
  /** 「有 2 处要改」 */
  title: string
  errors: readonly FieldFault[]
  /** How often it was tried: each try takes the focus anew, the same list or not. */
  attempt: number
}
