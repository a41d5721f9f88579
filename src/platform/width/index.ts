import { useEffect, useState } from 'react'

/** From here on, CSS px, two panes stand side by side: a PC's window, or a tablet that lies. */
const WIDE = '(min-width: 820px)'

/** Whether there is room for two panes. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches)
  useEffect(() => {
    const query = window.matchMedia(WIDE)
    const changed = () => setWide(query.matches)
    // Safari before 14 knows no events of a query.
    query.addListener(changed)
    return () => query.removeListener(changed)
  }, [])
  return wide
}
