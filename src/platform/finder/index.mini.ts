/** A mini-program's own camera has its frame and its light, and is opened instead. */
export const canOpenFinder = () => Promise.resolve(false)
