import type { ReactNode } from 'react'
import { Button } from '../button'
import { Box } from '../element'
import { Sheet } from '../sheet'
import type { Target } from '../target'
import { words } from '../words'
import './index.scss'

interface RowProps {
  /** An error summary leads to it. */
  id?: string
  label: string
  /** A string, or lines. */
  value: ReactNode
  /** Where it comes from, or what it means. */
  source?: string
  /** 「修改」, and what it is about for screen readers. */
  change?: { label: string; about: string } & Target
}

/** Answers on white paper. */
export function RowList({ children }: { children: ReactNode }) {
  return (
    <Sheet as="dl" rows>
      {children}
    </Sheet>
  )
}

/** Label over value, as on a printed form; what can be done with it on the right. */
export function Row({ id, label, value, source, change }: RowProps) {
  const { label: changeLabel, about, ...target } = change ?? {}
  return (
    <Box id={id} className={change ? 'row row-act' : 'row'}>
      <RowText label={label} value={value} source={source} />
      {change && (
        <Box as="dd" className="row-change">
          <Button kind="link" about={about} {...target}>
            {changeLabel}
          </Button>
        </Box>
      )}
    </Box>
  )
}

/** What a row says. */
export function RowText({ label, value, source }: Pick<RowProps, 'label' | 'value' | 'source'>) {
  return (
    <>
      <Box as="dt" className="row-label">
        {words(label)}
      </Box>
      <Box as="dd" className="row-value">
        {words(value)}
      </Box>
      {source !== undefined && (
        <Box as="dd" className="row-source">
          {words(source)}
        </Box>
      )}
    </>
  )
}
