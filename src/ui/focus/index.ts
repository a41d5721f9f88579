import { useLayoutEffect, useState } from 'react'

/**
 * Brings a control, or a part of the page, into view and gives it the focus. A group of radio buttons cannot take the
 * focus itself: its first button does. Pages that lie behind stay in the document: of several elements with this `id`
 * the last is meant.
 */
export function focusOn(id: string): void {
  const field = latest(id)
  if (!field) return
  // A part of the page is read from its first line on.
  field.scrollIntoView({
    block: field.matches('input, select, textarea, fieldset, button') ? 'center' : 'start',
  })
  takeFocus(field)
}

/** What was pressed has gone from where it stood: once the page is drawn anew, the focus is on what took its place. */
export function useFocusNext(): (id: string) => void {
  const [next, setNext] = useState<string | null>(null)
  // At once: left for later, the focus would first fall to what is around it, and be read out there.
  useLayoutEffect(() => {
    if (next === null) return
    const field = latest(next)
    field?.scrollIntoView({ block: 'nearest' })
    takeFocus(field)
    setNext(null)
  }, [next])
  return setNext
}

/** Gives the focus also to what does not take it by itself: a heading, a section. */
export function takeFocus(element: HTMLElement | undefined): void {
  const control = element?.matches('fieldset') ? element.querySelector<HTMLElement>('input') : element
  if (!control) return
  if (control.tabIndex < 0) control.tabIndex = -1
  control.focus({ preventScroll: true })
}

function latest(id: string): HTMLElement | undefined {
  const found = document.querySelectorAll<HTMLElement>(`[id="${id}"]`)
  return found[found.length - 1]
}
