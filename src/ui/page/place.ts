import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, type RefObject } from 'react'
import { takeFocus } from '../focus'

let opened = 0

/**
 * Pages that lie behind stay in the document. Two of them may have a control with the same `id`, and a label, or a
 * description, would find the one that is hidden: a hidden page gives its ids up.
 */
function giveUpIds(page: HTMLElement | null): void {
  for (const element of page?.querySelectorAll<HTMLElement>('[id]') ?? []) {
    element.dataset.hiddenId = element.id
    element.removeAttribute('id')
  }
}

function takeIdsBack(page: HTMLElement | null): void {
  for (const element of page?.querySelectorAll<HTMLElement>('[data-hidden-id]') ?? []) {
    element.id = element.dataset.hiddenId ?? ''
    delete element.dataset.hiddenId
  }
}

/** What an element stands in, the nearest first, up to its page. */
function placesAround(element: HTMLElement, page: HTMLElement): HTMLElement[] {
  const parent = element.parentElement
  return parent === null || element === page ? [] : [parent, ...placesAround(parent, page)]
}

/** Pages that lie behind are not drawn, with all that is around them. */
const isInSight = (element: HTMLElement | null): boolean =>
  element === null || (getComputedStyle(element).display !== 'none' && isInSight(element.parentElement))

/**
 * All pages share one window: its title, its scroll and its focus. A new page starts at its top and takes the focus,
 * because a screen reader would stay where the old page's link was; only the first one is announced by the browser
 * itself. A page that is come back to stands as it was left (the browser's own restoring comes before it is drawn).
 * Where what has the focus is taken off the page, the focus stays in the place that it stood in: left to the browser,
 * it falls out of the page, and a screen reader begins at the top.
 */
export function usePlace(title: string, page: RefObject<HTMLElement>, main: RefObject<HTMLElement>): void {
  const left = useRef<{ scroll: number; focus: HTMLElement | undefined }>()
  const focused = useRef<HTMLElement>()

  useEffect(() => {
    if (isInSight(page.current)) document.title = title
  }, [title, page])

  useEffect(() => {
    history.scrollRestoration = 'manual'
    // One that lies behind and is drawn anew (signed in again meanwhile) moves nothing of the one in sight.
    if (isInSight(page.current)) {
      document.documentElement.scrollTop = 0
      opened += 1
      if (opened > 1) main.current?.focus({ preventScroll: true })
    }

    const shown = page.current
    if (!shown) return
    let around: HTMLElement[] = []
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      focused.current = target
      around = placesAround(target, shown)
    }
    const rescue = () => {
      if (focused.current?.isConnected !== false || document.activeElement !== document.body) return
      takeFocus(around.find((place) => place.isConnected))
    }
    const drawn = new MutationObserver(rescue)
    drawn.observe(shown, { childList: true, subtree: true })
    shown.addEventListener('focusin', remember)
    return () => {
      drawn.disconnect()
      shown.removeEventListener('focusin', remember)
    }
  }, [page, main])

  useDidHide(() => {
    left.current = { scroll: document.documentElement.scrollTop, focus: focused.current }
    giveUpIds(page.current)
  })
  useDidShow(() => {
    if (!left.current) return
    const { scroll, focus } = left.current
    left.current = undefined
    takeIdsBack(page.current)
    document.title = title
    ;(focus ?? main.current)?.focus({ preventScroll: true })
    document.documentElement.scrollTop = scroll
  })
}
