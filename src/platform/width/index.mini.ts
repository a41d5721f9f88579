/** A mini-program's window is a phone's. */
export const useWide = (): boolean => false
