/** How much larger than its standard the phone shows text. On H5 always 1: sizes in `rem` follow the browser. */
export function systemTextScale(): number {
  return 1
}
