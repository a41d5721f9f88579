/** Hands a file of the app's over to whoever holds the phone. */
export interface HandFile {
  /** `save`: the phone keeps it; `send`: it goes to somebody in the platform, oneself for instance. */
  readonly how: 'save' | 'send'
  /**
   * To be called where something was pressed: phones allow it in no other moment.
   * @param path of the platform's, as a download gave it
   * @returns whether it was handed over; what becomes of it nobody hears
   */
  hand(path: string, name: string): Promise<boolean>
}
