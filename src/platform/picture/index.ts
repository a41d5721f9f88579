import type { Kept, Pen, Plan } from './pen'

export type { Kept, Pen, Plan, Planned } from './pen'

/** Opens the settings in which the person lets the app keep pictures, where it had to be let. */
export const openSettings = null as (() => Promise<void>) | null

/**
 * Draws a picture, to be kept among one's own: a page cannot be printed inside another app, and what is downloaded as
 * text nobody finds again.
 * @param _canvas the page's own, where the platform needs one (`@/ui/unseenCanvas`)
 * @returns the picture for an image tag, or `null` where the phone cannot
 */
export function drawPicture(plan: Plan, _canvas?: string): Promise<string | null> {
  const canvas = document.createElement('canvas')
  const pen: Pen | null = canvas.getContext('2d')
  if (pen === null) return Promise.resolve(null)
  const { width, height, draw } = plan(pen, getComputedStyle(document.body).fontFamily || 'sans-serif')
  canvas.width = width
  canvas.height = height
  draw(pen)
  return new Promise((resolve) =>
    canvas.toBlob((blob) => {
      // Safari keeps a canvas's memory until it collects garbage, and has little for canvases.
      canvas.width = canvas.height = 0
      resolve(blob && URL.createObjectURL(blob))
    }, 'image/png'),
  )
}

/** Puts a picture among the downloads. Some apps that hold a browser keep none: it is to be shown as well. */
export function keepPicture(src: string, name: string): Promise<Kept> {
  const link = document.createElement('a')
  link.href = src
  link.download = name
  link.click()
  return Promise.resolve('downloads')
}

/** Gives its memory back. */
export const release = (src: string): void => URL.revokeObjectURL(src)
