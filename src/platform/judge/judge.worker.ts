import type { Question, Verdict } from './ask'
import { copySize } from './copy'
import { judge, type Pixels } from './picture'

/** What a worker's own scope has of use here; the page's library of types knows no workers. */
declare const self: {
  onmessage: ((message: { readonly data: Question }) => void) | null
  postMessage(verdict: Verdict): void
}

self.onmessage = ({ data }) => {
  verdictOn(data).then(
    (verdict) => self.postMessage(verdict),
    () => self.postMessage(null),
  )
}

async function verdictOn(question: Question): Promise<Verdict> {
  if ('copy' in question) return judge(question.copy, question.shrunkBy, question.expected)
  const picture = await createImageBitmap(question.blob)
  const { width } = picture
  const copy = copyOf(picture)
  return judge(copy, width / copy.width, question.expected)
}

/** Draws it small and gives the large one's memory back. */
function copyOf(picture: ImageBitmap): Pixels {
  const { width, height } = copySize(picture.width, picture.height)
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (context === null) throw new Error('no memory for a canvas')
  context.drawImage(picture, 0, 0, width, height)
  picture.close()
  return context.getImageData(0, 0, width, height)
}
