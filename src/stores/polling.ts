/** How often a page that is open asks how a case stands. */
export const ASK_EVERY_MS = 5_000

/** Unreachable: less and less often, but never so seldom that nobody believes it comes back. */
export const askAgainMs = (failures: number): number => Math.min(failures * 10_000, 30_000)
