/** What stays on the phone between two runs of the app. Values are anything JSON can hold. */
export interface Storage {
  /** `null` where nothing is kept, or nothing can be read. */
  read(key: string): unknown
  /** @returns false where the phone did not take it: storage full, or forbidden in a private window */
  write(key: string, value: unknown): boolean
  remove(key: string): void
}

/** Where texts are kept; each of it may throw. */
interface Texts {
  getItem(key: string): unknown
  setItem(key: string, text: string): void
  removeItem(key: string): void
}

export const storageOn = (texts: Texts): Storage => ({
  read(key) {
    try {
      const text = texts.getItem(key)
      return typeof text === 'string' && text !== '' ? (JSON.parse(text) as unknown) : null
    } catch {
      return null
    }
  },
  write(key, value) {
    try {
      texts.setItem(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  },
  remove(key) {
    try {
      texts.removeItem(key)
    } catch {
      // A storage that cannot be written holds nothing to remove.
    }
  },
})
