import { useSyncExternalStore, type ComponentType } from 'react'

/**
 * What stands at the top of every page while there is something to say on all of them. The app's entry sets it: what it
 * says is no page's own.
 */
let above: ComponentType | null = null
const listeners = new Set<() => void>()

export function drawAbove(component: ComponentType | null): void {
  above = component
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useAbove = (): ComponentType | null => useSyncExternalStore(subscribe, () => above)
