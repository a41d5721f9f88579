/** A file that a page has handed to the phone. */
export interface HandedOver {
  readonly name: string
  readonly text: string
}

/** Catches what the pages of a test file hand over: jsdom downloads nothing. @returns reads what the present test was handed */
export function filesHandedOver(): () => Promise<readonly HandedOver[]> {
  const kept: { name: string; file: Blob }[] = []
  beforeEach(() => {
    kept.length = 0
    const files = new Map<string, Blob>()
    URL.createObjectURL = (file: Blob) => {
      const url = `blob:${String(files.size)}`
      files.set(url, file)
      return url
    }
    URL.revokeObjectURL = () => undefined
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const file = files.get(this.href)
      if (file) kept.push({ name: this.download, file })
    })
  })
  return () => Promise.all(kept.map(async ({ name, file }) => ({ name, text: await read(file) })))
}

const read = (file: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsText(file)
  })
