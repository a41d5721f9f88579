export interface StreamEvent {
  /** The last `id` that was said, as it stands after this event. */
  readonly id: string | null
  readonly data: string
}

/**
 * Reads server-sent events (HTML standard 9.2) out of pieces that end anywhere. Of the fields it knows `data` and `id`,
 * which are all that are sent; a comment is a beat.
 */
export function createReader(heard: (event: StreamEvent | null) => void): (piece: string) => void {
  let rest = ''
  let id: string | null = null
  let data: string[] = []

  function line(text: string): void {
    if (text === '') {
      if (data.length > 0) heard({ id, data: data.join('\n') })
      data = []
      return
    }
    if (text.startsWith(':')) return heard(null)
    const [, field = text, value = ''] = /^([^:]*): ?(.*)$/.exec(text) ?? []
    if (field === 'data') data.push(value)
    if (field === 'id') id = value
  }

  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    lines.forEach(line)
  }
}
