/** A mini-program has one window: nobody else writes its storage. */
export function onOtherTab(_listener: (key: string) => void): () => void {
  return () => undefined
}
