import { Inline } from '../element'
import './index.scss'

/** One character in the colours of a theme, whichever is on. Decoration: the choice beside it says its name. */
export function Swatch({
  theme,
  children,
}: {
  theme: 'system' | 'light' | 'dark' | 'contrast'
  children: string
}) {
  return (
    <Inline block hidden className={`swatch is-${theme}`}>
      {children}
    </Inline>
  )
}
