import type { Chain } from '../chain'

/** H5: what Taro brings and nobody uses is left out, and the rest is cut so that each page fetches little. */
export function h5Chain(chain: Chain): void
