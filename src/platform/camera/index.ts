import type { PhotoSource } from './source'

export { PhotosRefused, type PhotoSource } from './source'

// iOS hands over HEIC unless told what is wanted; nobody but Apple can show it.
const accepted = 'image/jpeg,image/png,image/webp'

let asked: HTMLInputElement | undefined

/**
 * Lets the person take a photo, or choose up to `most` of them. Must be called straight from a press: a browser opens
 * its camera for nothing else.
 * @returns paths of the platform (on H5 object URLs), in the order chosen; none when it was cancelled. A browser that
 * does not tell of cancelling leaves the promise open.
 * @throws PhotosRefused
 */
export function takePhotos(source: PhotoSource, most = 1): Promise<string[]> {
  asked?.remove()
  const input = document.createElement('input')
  asked = input
  input.type = 'file'
  input.accept = accepted
  input.multiple = source === 'album' && most > 1
  if (source === 'camera') input.setAttribute('capture', 'environment')
  input.hidden = true
  // Safari forgets an input that stands nowhere while its camera is open.
  document.body.append(input)
  return new Promise((resolve) => {
    const end = () => {
      resolve([...(input.files ?? [])].slice(0, most).map((file) => URL.createObjectURL(file)))
      input.remove()
    }
    input.addEventListener('change', end)
    input.addEventListener('cancel', end)
    input.click()
  })
}
