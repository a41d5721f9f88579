import { shrink } from '../image'
import type { Photographing, Source } from './source'

export type { Photo, PhotoFault } from '../image'
export type { Photographing, Source } from './source'

/** Where HEIC is not asked for, an iPhone hands over JPEG. */
const ACCEPTED = 'image/jpeg,image/png,image/webp'

/** The question that is open. A browser of before 2023 does not tell that the person chose nothing. */
let asking: HTMLInputElement | null = null

/**
 * Opens the camera or the album and makes what was chosen ready for upload. To be called in the press itself:
 * browsers open nothing of their own accord.
 * @returns once the last one is ready; where the browser does not tell that nothing was chosen, never
 */
export async function takePhotos(from: Source, photographing: Photographing): Promise<void> {
  const files = (await choose(from, photographing.atMost > 1)).slice(0, photographing.atMost)
  if (files.length === 0) return
  photographing.onChosen(files.length)
  // One after the other: a phone has memory for one decoded photo.
  for (const file of files) photographing.onPhoto(await shrink(file))
}

function choose(from: Source, several: boolean): Promise<readonly File[]> {
  asking?.remove()
  const input = document.createElement('input')
  asking = input
  input.type = 'file'
  input.accept = ACCEPTED
  input.hidden = true
  if (from === 'camera') input.setAttribute('capture', 'environment')
  else input.multiple = several
  return new Promise((resolve) => {
    const answer = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', answer)
    input.addEventListener('cancel', answer)
    // Out of the document, Safari forgets it before the person has chosen.
    document.body.append(input)
    input.click()
  })
}
