import type { ReactNode } from 'react'
import { Button, ButtonRow } from '../button'
import { Box } from '../element'
import { FieldError } from '../fieldFrame'
import '../stack/index.scss'
import './index.scss'

interface PadFrameProps {
  id: string
  error: string | undefined
  clearLabel: string
  onClear: () => void
  children: ReactNode
}

/** The box one signs in, and the button that wipes it. */
export function PadFrame({ id, error, clearLabel, onClear, children }: PadFrameProps) {
  return (
    <Box className={error === undefined ? 'stack-s' : 'stack-s is-wrong'}>
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
      <Box className="pad">{children}</Box>
      <ButtonRow>
        <Button icon="erase" onPress={onClear}>
          {clearLabel}
        </Button>
      </ButtonRow>
    </Box>
  )
}
