import type { ComponentType } from 'react'
import { createSlot } from './slot'

/** What stands at the top of every page while there is something to say on all of them. */
const above = createSlot<ComponentType>()

export const drawAbove = above.put
export const useAbove = above.use
