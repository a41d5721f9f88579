import type { Chain } from '../chain'

/** Mini-programs: which file draws a component, and which code goes into the main package. */
export function miniChain(chain: Chain, target: string): void
