import type { Photo } from '../image/photo'

/** Where a photo comes from. */
export type Source = 'camera' | 'album'

/** What the page that asks for photos hears. Nothing is heard where the person chose none. */
export interface Photographing {
  /** How many may be chosen from the album at once. */
  readonly atMost: number
  /** They were chosen, and are being made ready: seconds on a cheap phone. */
  onChosen(count: number): void
  /** One is ready, or refused; in the order in which they were chosen. */
  onPhoto(photo: Photo): void
}
