import type { ReactNode } from 'react'
import { Box } from '../element'
import { FieldError, FieldHint, describedBy } from '../fieldFrame'
import { Heading } from '../heading'
import { words } from '../words'
import './index.scss'

export interface FieldsetProps {
  id: string
  legend: string
  /** The legend is the page's, or a section's, heading; without it a label. */
  legendLevel?: 1 | 2
  phrases?: readonly string[]
  hint?: string
  error?: string
  /** `radiogroup` where only one of the controls can be chosen. */
  role?: 'radiogroup' | 'group'
  children: ReactNode
}

/** Controls that answer one question. */
export function Fieldset({ id, legend, legendLevel, phrases, hint, error, role, children }: FieldsetProps) {
  const className = ['fieldset', legendLevel === 1 && 'is-question', error !== undefined && 'is-wrong']
    .filter(Boolean)
    .join(' ')
  const title = legendLevel ? (
    <Heading level={legendLevel} phrases={phrases}>
      {legend}
    </Heading>
  ) : (
    words(legend)
  )
  const legendClass = legendLevel ? 'legend' : 'legend label'
  const body = (
    <>
      {hint !== undefined && <FieldHint id={id}>{hint}</FieldHint>}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
      <Box className="fieldset-controls">{children}</Box>
    </>
  )
  if (process.env.TARO_ENV !== 'h5') {
    return (
      <Box className={className} id={id} role={role ?? 'group'} label={legend}>
        <Box className={legendClass}>{title}</Box>
        {body}
      </Box>
    )
  }
  return (
    <fieldset
      className={className}
      id={id}
      role={role === 'radiogroup' ? 'radiogroup' : undefined}
      aria-describedby={describedBy({ id, label: legend, hint, error })}
      aria-invalid={role === 'radiogroup' && error !== undefined ? true : undefined}
    >
      <legend className={legendClass}>{title}</legend>
      {body}
    </fieldset>
  )
}
