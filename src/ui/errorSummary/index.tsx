import { useEffect, useRef } from 'react'
import { Inline } from '../element'
import { focusOn } from '../focus'
import { words } from '../words'
import type { ErrorSummaryProps } from './props'
import '../heading/index.scss'
import './index.scss'

export type { ErrorSummaryProps, FieldFault } from './props'

/** All that has to be put right, at the top of the page. It takes the focus, and leads to each control. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const none = errors.length === 0

  useEffect(() => {
    if (none) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView()
    // Correcting one field must not take the focus away from it: only a new try does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt])

  if (none) return null
  return (
    <div className="errors" role="alert" tabIndex={-1} aria-labelledby="errors-title" ref={box}>
      <h2 className="h2" id="errors-title">
        {words(title)}
      </h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a
              className="errors-link"
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                focusOn(field)
              }}
            >
              <Inline>{words(text)}</Inline>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
