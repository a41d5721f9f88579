import { decodeText } from './decode'

/** More is no list of 500 people, bytes. */
const LARGEST = 1024 * 1024

/** A text file of this computer's, read; `tooLarge`, or `null` where none was chosen or it could not be read. */
export type TextFile = { readonly name: string; readonly text: string } | 'tooLarge' | null

/** Lets somebody choose a file of text. To be called in the press itself. Missing where there are no files. */
export const chooseTextFile: (() => Promise<TextFile>) | null = () => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.csv,.txt,.tsv,text/csv,text/plain'
  input.hidden = true
  return new Promise((resolve) => {
    const answer = (file: TextFile) => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('cancel', () => answer(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return answer(null)
      if (file.size > LARGEST) return answer('tooLarge')
      const reader = new FileReader()
      reader.onload = () =>
        answer(
          reader.result instanceof ArrayBuffer
            ? { name: file.name, text: decodeText(new Uint8Array(reader.result)) }
            : null,
        )
      reader.onerror = () => answer(null)
      reader.readAsArrayBuffer(file)
    })
    document.body.append(input)
    input.click()
  })
}
