import type { Paper, PictureFault, Pixels } from './picture'

/** What the worker is asked. Pixels where the browser cannot draw off the main thread, else the picture itself. */
export type Question = { readonly expected: Paper } & (
  { readonly blob: Blob } | { readonly copy: Pixels; readonly shrunkBy: number }
)

/** What it answers; `null` where it could not judge. */
export type Verdict = readonly PictureFault[] | null
