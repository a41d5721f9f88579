import type { ReactNode } from 'react'
import { Drawing } from '../drawing'
import { Box } from '../element'
import { Heading } from '../heading'
import { Leg, type LegStop } from '../leg'
import { Sign, type SignState } from '../sign'
import { Strong } from '../text'
import { phrased, words } from '../words'
import './tracks.scss'

export interface LaneAnswer {
  /** 「这是什么意思」「要您做什么」 */
  question: string
  answer: string
  /** Bold: the reader must act. */
  strong?: boolean
}

interface LaneProps {
  state: SignState
  /** 「审核中」 */
  flag: string
  /** The department. */
  title: string
  /** The item. */
  what: string
  leg?: readonly LegStop[]
  legNote?: string
  answers: readonly LaneAnswer[]
  /** A button, a document. */
  children?: ReactNode
}

const forkShapes = [
  {
    d: 'M26.5 0C26.5 22 10.5 14 10.5 36M26.5 0V36M26.5 0C26.5 22 42.5 14 42.5 36',
    stroke: 3,
    colour: 'var(--accent)',
    blunt: true,
  },
]
const mergeShapes = [
  {
    d: 'M10.5 0C10.5 22 26.5 14 26.5 36M26.5 0V36M42.5 0C42.5 22 26.5 14 26.5 36',
    stroke: 3,
    colour: 'var(--rail)',
    blunt: true,
  },
]

/** Where the one line becomes three. */
export function Fork({ children }: { children: ReactNode }) {
  return (
    <Box className="fork">
      <Drawing className="fork-lines" width={56} height={36} shapes={forkShapes} stretch />
      <Box as="p" className="fork-text">
        <Strong>{phrased(children)}</Strong>
      </Box>
    </Box>
  )
}

/** Departments that work side by side, each stopping on a track of its own: three lanes at most have a track. */
export function Tracks({ children }: { children: ReactNode }) {
  return (
    <Box as="ol" className="tracks">
      {children}
    </Box>
  )
}

/** One department: what it does, since when, until when, what that means, and whether the reader must act. */
export function Lane({ state, flag, title, what, leg, legNote, answers, children }: LaneProps) {
  return (
    <Box as="li" className="track-lane">
      <Sign state={state} />
      <Box className={`lane lane-${state}`}>
        <Box>
          <Heading level={3}>{title}</Heading>
          <Box as="p" className="lane-what">
            {words(what)}
          </Box>
        </Box>
        <Box as="p" className="lane-flag">
          {words(flag)}
        </Box>
        {leg && <Leg stops={leg} note={legNote} />}
        <Box as="dl" className="lane-answers">
          {answers.map(({ question, answer, strong }) => (
            <Box key={question} className="lane-answer">
              <Box as="dt" className="lane-question">
                {question}
              </Box>
              <Box as="dd">{strong ? <Strong>{answer}</Strong> : words(answer)}</Box>
            </Box>
          ))}
        </Box>
        {children}
      </Box>
    </Box>
  )
}

/** Where the three become one again. */
export function Merge() {
  return <Drawing className="merge" width={56} height={36} shapes={mergeShapes} stretch />
}
