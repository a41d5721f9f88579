import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { EVERYBODY, foundIn, foundInRow, ofPerson } from './personal'

const WANG = ofPerson({
  name: '王建国',
  idNumber: '13000019650312001X',
  birthDate: '1965-03-12',
  phone: '13800000417',
  bankCard: '6200000000000000109',
})
const PHONE = ["王建国's phone"]
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('what is personal is found', () => {
  it('as it is, with blanks between, and as an address writes it', () => {
    assert.deepEqual(foundIn('tel=13800000417', WANG), PHONE)
    assert.deepEqual(foundIn('138 0000 0417', WANG), PHONE)
    assert.deepEqual(foundIn('/pages/x?name=%E7%8E%8B%E5%BB%BA%E5%9B%BD', WANG), ["王建国's name"])
  })

  it('in base64, wherever it stands in what was written so, in an address too', () => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const written = base64(`${before}13800000417}`)
      assert.deepEqual(foundIn(written, WANG), PHONE)
      assert.deepEqual(foundIn(written.replaceAll('+', '-').replaceAll('/', '_'), WANG), PHONE)
    }
  })

  it('in the bytes of a row, which are pictures too', () => {
    const row = (bytes: Buffer) => JSON.stringify({ id: 1, sealed: `\\x${bytes.toString('hex')}` })
    assert.deepEqual(foundInRow(row(Buffer.from('x13800000417')), WANG), PHONE)
    const photo = Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(9)])
    assert.deepEqual(foundInRow(row(photo), WANG), ['a photo'])
    assert.deepEqual(foundInRow(JSON.stringify({ text: photo.toString('base64url') }), WANG), ['a photo'])
  })

  it('and nothing else: a surname, another number, an id', () => {
    const said = '王*的办件 202605110001，2026-05-11，0417，00000000-0000-4000-8000-000000000000'
    assert.deepEqual([foundIn(said, EVERYBODY), foundInRow(JSON.stringify({ said }), EVERYBODY)], [[], []])
  })
})
