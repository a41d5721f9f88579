import { TextDecoder as NodeDecoder, TextEncoder } from 'node:util'
import { decodeText } from './decode'

beforeAll(() => Object.assign(globalThis, { TextDecoder: NodeDecoder }))

const utf8 = new TextEncoder().encode('王建国,13800000417')

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
  [
    'GB18030',
    new Uint8Array([0xcd, 0xf5, 0xbd, 0xa8, 0xb9, 0xfa, ...new TextEncoder().encode(',13800000417')]),
  ],
  [
    'UTF-16',
    new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('王建国,13800000417', (c) => c.charCodeAt(0)).buffer),
    ]),
  ],
])('%s is read', (_, bytes) => expect(decodeText(bytes)).toBe('王建国,13800000417'))
