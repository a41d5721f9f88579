import type { ReactNode } from 'react'
import type { IconName } from '../icon'
import type { RowLinkProps } from '../rowLink'
import type { Target } from '../target'

export interface BarLink extends Target {
  icon: IconName
  label: string
}

export interface PageTab {
  key: string
  icon: IconName
  label: string
  to: string
}

/** Words and links that every page shares; one object of the content layer. */
export interface PageFrame {
  /** The product's name beside its mark, in two lines. */
  brand: readonly [string, string]
  /** 「返回」, and the page it leads to where nothing is behind. */
  back: string
  home: string
  /** On the four roots, between brand and help: text size. */
  rootLinks: readonly BarLink[]
  /** 「朗读」, where the phone can, and how it is ended. */
  read: string
  readNoMore: string
  /** 「求助」, which leads to the help at the page's end. */
  help: string
  helpTitle: string
  helpRows: readonly RowLinkProps[]
  /** What screen readers call the tabs. */
  tabsLabel: string
  tabs: readonly PageTab[]
}

export interface PageProps {
  frame: PageFrame
  /** The window's title. */
  title: string
  /** Key of the tab one is on: the four roots. Any other page has 「返回」 instead of the brand. */
  tab?: string
  /** Where 「返回」 leads when nothing is behind; default `frame.home`. */
  backTo?: string
  /** Instead of going back. */
  onBack?: () => void
  /** Instead of the frame's `rootLinks`: the page where the text size is chosen has nowhere to lead. */
  barLinks?: readonly BarLink[]
  /** Instead of the frame's: the hotline of the department in question first. */
  helpRows?: readonly RowLinkProps[]
  /** The bar at the bottom: one main button that says what it does. */
  action?: ReactNode
  /** The page is one form: Enter, and a button that `submits`, call this. */
  onSubmit?: () => void
  children: ReactNode
}
