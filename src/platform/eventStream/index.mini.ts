import type { OpenEventStream } from './index'

/** See `index.ts`. A mini-program's requests end: it asks again by itself. */
export const openEventStream: OpenEventStream | null = null
