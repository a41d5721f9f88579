import { frame, windowTitle } from '@/content/frame'
import { all } from '@/content/know/all'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'

/** 要知道的: what can be read before, beside and after an application. */
export default function AllPage() {
  return (
    <Page frame={frame} title={windowTitle(all.title)}>
      <PageHead title={all.title} lead={all.lead} />
      <RowLinks>
        {all.entries.map(({ to, icon, label }) => (
          <RowLink key={to} icon={icon} label={label} to={to} />
        ))}
      </RowLinks>
    </Page>
  )
}
