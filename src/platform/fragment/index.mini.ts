import type { HeldFragment } from '.'

/** See `index.ts`. A mini-program's address has no such part. */
export const useFragment = (): HeldFragment => NONE

const NONE: HeldFragment = { held: null, drop: () => undefined }

export const useFleetingFragment = (): string | null => null
