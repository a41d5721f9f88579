/** In a file of its own: only a bundler knows what `import.meta` means here. */
export const startWorker = (): Worker =>
  new Worker(/* webpackChunkName: "heic-worker" */ new URL('./heic.worker.ts', import.meta.url))
