import type { ReactNode } from 'react'
import { Box, Inline } from '../element'
import { Icon } from '../icon'
import { words } from '../words'
import './index.scss'

export interface FieldText {
  /** The control's `id`, to which an error summary leads. */
  id: string
  label: string
  hint?: string
  /** What to do about it; stands between label and control. */
  error?: string
  /** Counts what was typed (「已填 12 位」); read out when it changes. */
  status?: string
}

/** `id`s of what describes the control, in reading order. */
export function describedBy({ id, hint, error, status }: FieldText): string | undefined {
  const ids = [
    hint !== undefined && `${id}-hint`,
    error !== undefined && `${id}-error`,
    status !== undefined && `${id}-status`,
  ]
  return ids.filter(Boolean).join(' ') || undefined
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Box as="p" className="field-hint" id={`${id}-hint`}>
      {words(children)}
    </Box>
  )
}

/** An error is a sentence with a sign, at the control it is about. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Box as="p" className="error" id={`${id}-error`}>
      <Icon name="warning" />
      <Inline>{words(children)}</Inline>
    </Box>
  )
}

/** Label, hint and error above a control, its count below. The label is for the control with this `id`. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  status,
  children,
}: FieldText & { children: ReactNode }) {
  return (
    <Box className={error === undefined ? 'field' : 'field is-wrong'}>
      <FieldLabel id={id}>{label}</FieldLabel>
      {hint !== undefined && <FieldHint id={id}>{hint}</FieldHint>}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
      <Box className="field-control">{children}</Box>
      {status !== undefined && (
        <Box as="p" className="field-status" id={`${id}-status`} role="status" live="polite">
          {words(status)}
        </Box>
      )}
    </Box>
  )
}

/** On mini-programs the control itself carries the label's words for screen readers. */
function FieldLabel({ id, children }: { id: string; children: string }) {
  return process.env.TARO_ENV === 'h5' ? (
    <label className="label" htmlFor={id}>
      {words(children)}
    </label>
  ) : (
    <Box className="label">{words(children)}</Box>
  )
}
