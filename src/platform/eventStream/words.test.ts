import { createReader, type StreamEvent } from './words'

function reading() {
  const heard: (StreamEvent | null)[] = []
  return { heard, read: createReader((event) => heard.push(event)) }
}
const WORDS = ':\n\ndata: {"what":"inbox"}\n\nid: abc\ndata: one\ndata:two\n\n'
const MEANT = [null, { id: null, data: '{"what":"inbox"}' }, { id: 'abc', data: 'one\ntwo' }]

test('reads the same wherever the pieces end', () => {
  for (const ends of ['\n', '\r\n', '\r'])
    for (let size = 1; size <= WORDS.length; size += 1) {
      const { heard, read } = reading()
      const words = WORDS.replace(/\n/g, ends)
      for (let at = 0; at < words.length; at += size) read(words.slice(at, at + size))
      // A single CR may be half of a line's end: it is known for one with the next piece.
      read('\n')
      expect(heard).toEqual(MEANT)
    }
})

test('an event that was cut off in the middle is none, and its name is not taken for heard', () => {
  const { heard, read } = reading()
  read('id: abc\ndata: half')
  expect(heard).toEqual([])
})
