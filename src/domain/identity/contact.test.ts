import { parseMobile, parsePostcode } from '.'

describe('parseMobile', () => {
  it.each([
    '13800001234',
    '138 0000 1234',
    '+86 138-0000-1234',
    '0086 13800001234',
    '8613800001234',
    '１３８００００１２３４',
  ])('reads %s', (text) => {
    expect(parseMobile(text)).toEqual({ ok: true, value: '13800001234' })
  })

  it.each([
    ['1380000123', 'length'],
    ['138000012345', 'length'],
    ['12800001234', 'format'],
    ['03116666666', 'format'],
    ['1380000123a', 'format'],
  ])('%s: %s', (text, error) => {
    expect(parseMobile(text)).toEqual({ ok: false, error })
  })
})

describe('parsePostcode', () => {
  it('reads six digits', () => {
    expect(parsePostcode('065000')).toBe('065000')
    expect(parsePostcode('０６５ ０００')).toBe('065000')
  })

  it.each(['06500', '0650000', '005000', '06500O', ''])('%p is none', (text) => {
    expect(parsePostcode(text)).toBeUndefined()
  })
})
