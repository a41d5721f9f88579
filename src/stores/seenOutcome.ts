import type { Conclusion } from '@/domain/guidance/conclusion'
import { storage } from '@/platform/storage'
import { keptAt } from './kept'

/**
 * The outcome as the person saw it when they went on from it. Signing in and the proof of identity, which may leave the
 * app, lie between: afterwards they are shown it once more only where it has become another.
 */
export const seenOutcome = keptAt<Conclusion>(storage, 'seenOutcome', 1)
