import { decodeText } from './decode'
import { LARGEST, type TextFile, type TextFileChoice } from './textFile'

export type { TextFile } from './textFile'

/** A text file of this computer's. Missing where there are no files. */
export const textFiles: TextFileChoice | null = {
  from: 'device',
  choose() {
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
  },
}
