import type { MouseEvent } from 'react'
import { follow } from '../target'
import type { PressableProps } from './props'

/** Anything one can press: a link where it leads to a page or a call, else a button. */
export function Pressable(props: PressableProps) {
  const { className, id, submits, disabled, label, current, expanded, children, to, tel, onPress } = props
  const shared = { className, id, 'aria-label': label, 'aria-expanded': expanded }

  if ((to !== undefined || tel !== undefined) && !disabled) {
    const onClick = (event: MouseEvent) => {
      // The browser itself dials, and opens a link in a new tab.
      if ((tel !== undefined && !onPress) || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      follow(props)
    }
    return (
      <a {...shared} href={to ?? `tel:${tel}`} aria-current={current ? 'page' : undefined} onClick={onClick}>
        {children}
      </a>
    )
  }
  return (
    <button
      {...shared}
      type={submits ? 'submit' : 'button'}
      disabled={disabled}
      onClick={submits ? undefined : () => follow(props)}
    >
      {children}
    </button>
  )
}
