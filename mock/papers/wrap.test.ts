import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linesIn, type Inline } from './wrap'

/** A character is as wide as it is high, a box as a character and its words. */
const widthOf = (one: Inline) => (typeof one === 'string' ? [...one].length : [...one.text].length + 1)
const broken = (inlines: readonly Inline[], most: number) => linesIn(inlines, most, widthOf)

describe('what stands in a cell', () => {
  it('is broken where the line is full, and no line is wider than the cell', () => {
    assert.deepEqual(broken(['廊坊市第一机械厂'], 5), [['廊坊市第一'], ['机械厂']])
    for (const most of [3, 4, 5, 7])
      for (const line of broken(['河北省廊坊市（广阳区）新华路 12 号，ABCDEFGHIJ-0123456789。'], most))
        assert.ok(line.reduce((sum, one) => sum + widthOf(one), 0) <= most, JSON.stringify(line))
  })

  it('loses nothing', () => {
    const text = '河北省廊坊市（广阳区）新华路12号，ABCDEFGHIJ-0123456789。'
    for (const most of [2, 3, 5, 8]) assert.equal(broken([text], most).flat().join(''), text)
  })

  it('keeps a number whole, and a full stop with what it ends', () => {
    assert.deepEqual(broken(['编号20260511'], 9), [['编号'], ['20260511']])
    assert.deepEqual(broken(['一二三。四'], 3), [['一二'], ['三。四']])
  })

  it('keeps a box with its words', () => {
    const [one, other] = [
      { ticked: true, text: '甲乙' },
      { ticked: false, text: '丙丁' },
    ]
    assert.deepEqual(broken([one, other], 5), [[one], [other]])
    assert.deepEqual(broken(['是：', one], 6), [['是：', one]])
  })

  it('begins a new line where it is told to', () => {
    assert.deepEqual(broken(['一\n二'], 9), [['一'], ['二']])
  })
})
