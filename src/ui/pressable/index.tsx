import type { MouseEvent } from 'react'
import { follow } from '../target'
import type { PressableProps } from './props'

/**
 * Anything one can press: a link where it leads to a page or a call, else a button. One that cannot be pressed now
 * stays where the focus is, and says so: the browser's own `disabled` would drop the focus to the top of the page.
 */
export function Pressable(props: PressableProps) {
  const { className, id, submits, disabled, label, current, expanded, children, to, tel, onPress } = props
  const classes = disabled ? `${className} is-disabled` : className
  const shared = { className: classes, id, 'aria-label': label, 'aria-expanded': expanded }

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
  const press = (event: MouseEvent) => {
    // Enter in a field presses the button that submits: kept from the form here, it is kept from it there too.
    if (disabled) event.preventDefault()
    else if (!submits) follow(props)
  }
  return (
    <button
      {...shared}
      type={submits ? 'submit' : 'button'}
      aria-disabled={disabled || undefined}
      onClick={press}
    >
      {children}
    </button>
  )
}
