import { useMemo } from 'react'
import { Box } from '../element'
import { Picture } from '../picture'
import { qrCodeOf } from './drawing'
import './index.scss'

interface QrCodeProps {
  /** What whoever scans it reads. */
  readonly text: string
  /** For screen readers: what it is for. */
  readonly label: string
}

/** A code to be scanned from this screen: as large as the page allows, on white in every theme. */
export function QrCode({ text, label }: QrCodeProps) {
  const src = useMemo(() => qrCodeOf(text), [text])
  return (
    <Box className="qr-code">
      <Picture className="qr-code-picture" src={src} label={label} />
    </Box>
  )
}
