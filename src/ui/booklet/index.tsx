import type { ReactNode } from 'react'
import { Drawing } from '../drawing'
import { Box } from '../element'
import { Mark } from '../mark'
import { words } from '../words'
import drawings from './index.drawings.json'
import './index.scss'

export interface LedgerRow {
  label: string
  value: ReactNode
}

interface BookletProps {
  /** 「退休证」 */
  title: string
  /** 「样例，无法律效力」, in a red frame. */
  sample?: string
  rows: readonly LedgerRow[]
  /** Who issued it, when, its number: on a second page. */
  issue: readonly LedgerRow[]
  /** Above the issue. */
  children?: ReactNode
}

/** The certificate: two pages of a small booklet, light in every theme, as paper is. */
export function Booklet({ title, sample, rows, issue, children }: BookletProps) {
  return (
    <Box as="article" className="booklet" label={title}>
      <Box className="leaf">
        <Drawing className="leaf-rosette" name="booklet-rosette" drawing={drawings.rosette} />
        <Mark className="leaf-emblem" />
        <Box as="h2" className="leaf-title">
          {title}
        </Box>
        {sample !== undefined && (
          <Box as="p" className="leaf-sample">
            {sample}
          </Box>
        )}
        <Ledger rows={rows} />
      </Box>
      <Box className="leaf">
        {children}
        <Ledger rows={issue} />
      </Box>
    </Box>
  )
}

function Ledger({ rows }: { rows: readonly LedgerRow[] }) {
  return (
    <Box as="dl" className="ledger">
      {rows.map(({ label, value }) => (
        <Box key={label} className="ledger-row">
          <Box as="dt" className="ledger-label">
            {label}
          </Box>
          <Box as="dd" className="ledger-value">
            {words(value)}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
