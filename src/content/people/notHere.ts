/** Few people act for another: the words, and which numbers help whoever works, come when they are wanted. */
export const notHereLater = async () => {
  const [{ notHere }, { frame }] = await Promise.all([import('./acting'), import('../frame/working')])
  return { words: notHere, helpRows: frame.helpRows }
}
