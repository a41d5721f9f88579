import { Children, type ReactNode } from 'react'
import { Drawing } from '../drawing'
import { Box } from '../element'
import { Heading } from '../heading'
import { Leg, type LegStop } from '../leg'
import { Note } from '../note'
import { Sign, type SignState } from '../sign'
import { Strong } from '../text'
import { phrased, words } from '../words'
import drawings from './tracks.drawings.json'
import './tracks.scss'

export interface LaneAnswer {
  /** 「这是什么意思」「要您做什么吗」 */
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
  /** Above all else about it: the department cannot be reached, this is what was last known. */
  news?: string
  leg?: readonly LegStop[]
  legNote?: string
  answers: readonly LaneAnswer[]
  /** A button, a document. */
  children?: ReactNode
}

/** Where the one line becomes two or three: as many as the `Tracks` below have lanes. */
export function Fork({ lanes, children }: { lanes: number; children: ReactNode }) {
  return (
    <Box className="fork">
      {lanes === 2 ? (
        <Drawing className="fork-lines" name="tracks-forkTwo" drawing={drawings.forkTwo} />
      ) : (
        <Drawing className="fork-lines" name="tracks-fork" drawing={drawings.fork} />
      )}
      <Box as="p" className="fork-text">
        <Strong>{phrased(children)}</Strong>
      </Box>
    </Box>
  )
}

/**
 * Departments that work side by side, each stopping on a track of its own: three lanes at most have a track. One alone
 * stays on the line, without `Fork` and `Merge`.
 */
export function Tracks({ children }: { children: ReactNode }) {
  return (
    <Box as="ol" className={`tracks tracks-${Children.count(children)}`}>
      {children}
    </Box>
  )
}

/** One department: what it does, since when, until when, what that means, and whether the reader must act. */
export function Lane({ state, flag, title, what, news, leg, legNote, answers, children }: LaneProps) {
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
        {news !== undefined && <Note tone="wait">{news}</Note>}
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

/** Where they become one again. */
export function Merge({ lanes }: { lanes: number }) {
  return lanes === 2 ? (
    <Drawing className="merge" name="tracks-mergeTwo" drawing={drawings.mergeTwo} />
  ) : (
    <Drawing className="merge" name="tracks-merge" drawing={drawings.merge} />
  )
}
