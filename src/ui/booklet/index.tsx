import type { ReactNode } from 'react'
import { Drawing } from '../drawing'
import { Box } from '../element'
import { Mark } from '../page/mark'
import { words } from '../words'
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

function ellipse(rx: number, ry: number, degrees: number): string {
  const turn = (degrees * Math.PI) / 180
  const x = Math.round(rx * Math.cos(turn) * 10) / 10
  const y = Math.round(rx * Math.sin(turn) * 10) / 10
  return `M${100 - x} ${100 - y}A${rx} ${ry} ${degrees} 1 1 ${100 + x} ${100 + y}A${rx} ${ry} ${degrees} 1 1 ${100 - x} ${100 - y}`
}

const turns = Array.from({ length: 18 }, (_, i) => i * 10)
const rosette = [
  { d: turns.map((degrees) => ellipse(98, 34, degrees) + ellipse(46, 14, degrees)).join(''), stroke: 0.6 },
]

/** The certificate: two pages of a small booklet, light in every theme, as paper is. */
export function Booklet({ title, sample, rows, issue, children }: BookletProps) {
  return (
    <Box as="article" className="booklet" label={title}>
      <Box className="leaf">
        <Drawing className="leaf-rosette" width={200} height={200} shapes={rosette} />
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
