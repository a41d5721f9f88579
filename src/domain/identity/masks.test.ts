import fc from 'fast-check'
import { cardTail, maskAddress, maskIdNumber, maskMobile, maskName, maskNumber } from '.'

it.each([
  ['王小明', '王*明'],
  ['王明', '王*'],
  ['欧阳建国', '欧**国'],
  ['王', '王'],
  ['𠮷田明', '𠮷*明'], // a character outside the basic plane is one character
  ['', ''],
])('name %s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})

it('shows three characters on either side of an identity number', () => {
  expect(maskIdNumber('11010519491231002x')).toBe('110************02X')
  expect(maskIdNumber('110105')).toBe('******')
})

it('shows a mobile number without its middle', () => {
  expect(maskMobile('13800001234')).toBe('138****1234')
  expect(maskMobile('1380000')).toBe('*******')
})

it("shows a card's last four digits alone", () => {
  expect(cardTail('6228 4800 0000 0000 417')).toBe('0417')
  expect(cardTail('0417')).toBe('')
})

it('hides at least half of an opaque number', () => {
  expect(maskNumber('1310000427')).toBe('1*******27')
  expect(maskNumber('1310000000000427')).toBe('13**********0427')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (text) => {
      const plain = text.replace(/[\s-]/g, '')
      const hidden = (maskNumber(plain).match(/\*/g) ?? []).length
      expect(hidden * 2).toBeGreaterThanOrEqual(plain.length)
    }),
  )
})

it.each([
  ['河北省廊坊市广阳区新华路12号', '河北省廊坊市广阳区'],
  ['河北省唐山市路南区文化路街道3号院西区', '河北省唐山市路南区'],
  ['河北省保定市雄县雄州镇', '河北省保定市雄县'],
  ['河北省廊坊市三河市泃阳镇西区', '河北省廊坊市三河市'],
  ['河北省定州市中山路北区4号', '河北省定州市'],
  ['河北雄安新区容城县某村', '河北雄安新区容城县'],
  ['北京市朝阳区建国路1号', '北京市朝阳区'],
  ['内蒙古自治区赤峰市宁城县某镇', '内蒙古自治区赤峰市宁城县'],
  ['河北省承德市丰宁满族自治县大阁镇', '河北省承德市丰宁满族自治县'],
  ['广阳区市场南路5号', '广阳区'],
  ['新华路12号', ''],
])('address %s is shown as %p', (address, shown) => {
  expect(maskAddress(address)).toBe(shown)
})

it('shows of an address only its beginning, and no house number', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const address = `河北省廊坊市广阳区${text}12号`
      expect(address.replace(/\s/g, '').startsWith(maskAddress(address))).toBe(true)
      expect(maskAddress(address)).not.toMatch(/\d/)
    }),
  )
})
