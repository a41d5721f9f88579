import { useRef, type FormEvent } from 'react'
import { goBack } from '../target'
import { useAbove } from './above'
import { useReading } from './aloud'
import { Bar } from './bar'
import { Help, helpId } from './help'
import { usePlace } from './place'
import type { PageProps } from './props'
import { Tabs } from './tabs'
import './index.scss'

export type { BarLink, PageFrame, PageProps, PageTab } from './props'

/** The frame of every page: header, content, help, and the bar at the bottom. */
export function Page({
  frame,
  title,
  tab,
  backTo,
  onBack,
  barLinks,
  helpRows,
  action,
  onSubmit,
  children,
}: PageProps) {
  const page = useRef<HTMLDivElement>(null)
  const main = useRef<HTMLElement>(null)
  const Above = useAbove()
  const reading = useReading(main)
  usePlace(title, page, main)

  const body = (
    <>
      {Above && <Above />}
      {children}
      <Help title={frame.helpTitle} rows={helpRows ?? frame.helpRows} />
      {action && <div className="action">{action}</div>}
    </>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <div className="root page" ref={page}>
      <Bar
        frame={frame}
        links={barLinks ?? (tab === undefined ? [] : frame.rootLinks)}
        branded={tab !== undefined}
        onBack={tab === undefined ? (onBack ?? (() => goBack(backTo ?? frame.home))) : undefined}
        reading={reading}
        onHelp={() => showHelp(main.current)}
      />
      <main className={onSubmit ? 'main-form' : 'main'} ref={main} tabIndex={-1}>
        {onSubmit ? (
          <form className="main" noValidate onSubmit={submit}>
            {body}
          </form>
        ) : (
          body
        )}
      </main>
      {tab !== undefined && <Tabs label={frame.tabsLabel} tabs={frame.tabs} current={tab} />}
    </div>
  )
}

/** Pages that lie behind stay in the document: the help of this page is meant, not the first one found. */
function showHelp(main: HTMLElement | null): void {
  const help = main?.querySelector<HTMLElement>(`#${helpId}`)
  help?.scrollIntoView()
  help?.focus({ preventScroll: true })
}
