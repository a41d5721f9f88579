import { frame, windowTitle } from '@/content/frame'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import type { Target } from '@/ui/target'

interface StandstillProps extends Target {
  /** The page's own name, for the window. */
  readonly page: string
  readonly tab?: string
  readonly title: string
  readonly text: string
  readonly action: string
}

/** One thing to say, one thing to do. */
export function Standstill({ page, tab, title, text, action, ...target }: StandstillProps) {
  return (
    <Page frame={frame} title={windowTitle(page)} tab={tab}>
      <PageHead title={title} lead={text} />
      <Button kind="main" {...target}>
        {action}
      </Button>
    </Page>
  )
}
