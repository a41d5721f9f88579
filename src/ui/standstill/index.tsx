import type { ReactNode } from 'react'
import { Button } from '../button'
import { Page, type PageFrame } from '../page'
import type { RowLinkProps } from '../rowLink'
import { PageHead } from '../pageHead'
import type { Target } from '../target'
import { Text } from '../text'

interface WaitProps {
  frame: PageFrame
  /** The window's title. */
  window: string
  tab?: string
}

interface StandstillProps extends WaitProps, Target {
  /** What is the matter. */
  title: string
  /** How that may break into lines; without it, after its punctuation. */
  phrases?: readonly string[]
  /** What to do about it. */
  text: string
  /** The one thing to do. */
  action: string
  /** Instead of the frame's: the hotline of the department in question first. */
  helpRows?: readonly RowLinkProps[]
  /** What else is to be known of it. */
  children?: ReactNode
}

/** A page that cannot show what it is for: one thing to say, one thing to do. */
export function Standstill(props: StandstillProps) {
  const { frame, window, tab, title, phrases, text, action, helpRows, children, ...target } = props
  const main = (
    <Button kind="main" {...target}>
      {action}
    </Button>
  )
  // Where the tabs stand at the bottom, nothing else does.
  return (
    <Page
      frame={frame}
      title={window}
      tab={tab}
      helpRows={helpRows}
      action={tab === undefined ? main : undefined}
    >
      <PageHead title={title} phrases={phrases} lead={text} />
      {children}
      {tab !== undefined && main}
    </Page>
  )
}

interface OpeningProps extends WaitProps {
  /** The page's own heading. */
  title: string
  /** 「正在打开…」 */
  text: string
}

/** A page that waits for what it is to show. */
export function Opening({ frame, window, tab, title, text }: OpeningProps) {
  return (
    <Page frame={frame} title={window} tab={tab}>
      <PageHead title={title} />
      <Text live>{text}</Text>
    </Page>
  )
}
