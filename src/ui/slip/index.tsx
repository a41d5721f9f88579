import type { ReactNode } from 'react'
import { Drawing } from '../drawing'
import { Box, Inline } from '../element'
import { Heading } from '../heading'
import { words } from '../words'
import '../row/index.scss'
import drawings from './index.drawings.json'
import './index.scss'

interface SlipProps {
  /** 「已提交」 */
  title: string
  /** Day and time, one string a line. */
  at: readonly string[]
  /** 「办件编号，打电话时念这个」, and the number in groups one can read out. */
  numberLabel: string
  number: string
  /** `Row`s. */
  children: ReactNode
}

/** A printed slip: what was handed in, when, and the number to call by. */
export function Slip({ title, at, numberLabel, number, children }: SlipProps) {
  return (
    <Box className="slip">
      <Drawing className="slip-seal" name="slip-stamp" drawing={drawings.stamp} />
      <Heading level={1}>{title}</Heading>
      {at.map((line) => (
        <Box as="p" key={line}>
          {words(line)}
        </Box>
      ))}
      <Box as="dl" className="slip-rows">
        <Box className="row">
          <Box as="dt" className="row-label">
            {words(numberLabel)}
          </Box>
          <Box as="dd">
            <Inline className="slip-number">{number}</Inline>
          </Box>
        </Box>
        {children}
      </Box>
    </Box>
  )
}
