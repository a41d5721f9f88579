import { create, type StateCreator } from 'zustand'
import type { Performance } from '@contract/performance'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { attempt, type Failure } from './attempt'
import { latestOnly } from './latest'

export interface PerformanceState {
  /** The scheme's own figures; `null` before they were ever heard. */
  readonly told: Performance | null
  readonly failure: Failure | null
  load(): Promise<void>
}

/** 办得怎么样: nobody's, so nothing of it goes when somebody leaves this phone. */
export function performanceStore({ client }: { readonly client: Client }): StateCreator<PerformanceState> {
  const begin = latestOnly()
  return (set) => ({
    told: null,
    failure: null,
    async load() {
      const holds = begin()
      const heard = await attempt(client.call('getPerformance', {}))
      if (holds()) set(heard.ok ? { told: heard.value, failure: null } : { failure: heard.failure })
    },
  })
}

export const usePerformance = create(performanceStore({ client: appClient }))
