import { useEffect, useState } from 'react'

/** Whole seconds until `until` (milliseconds of the phone's clock); 0 from then on. */
export function useSecondsUntil(until: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  const left = until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
  const running = left > 0

  useEffect(() => {
    setNow(Date.now())
  }, [until])
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return left
}
