import { render } from '@testing-library/react'
import fc from 'fast-check'
import { phrased, whole, words } from '.'
import * as onMini from './index.mini'

const unbroken = (text: string) => {
  const { container } = render(<p>{words(text)}</p>)
  return [...container.querySelectorAll('.nb')].map((run) => run.textContent)
}
const phrases = (text: string, given?: readonly string[]) => {
  const { container } = render(<p>{phrased(text, given)}</p>)
  return [...container.querySelectorAll('.ph')].map((run) => run.textContent)
}

describe('running text', () => {
  it.each([
    ['最晚 2026年11月9日，5 个工作日', ['2026年', '11月9日', '5 个工作日']],
    ['保留到 2027年5月6日', ['2027年', '5月6日']],
    ['2026年11月 起，周一到周五', ['2026年11月', '周一', '周五']],
    ['每月 3,280.50 元', ['3,280.50 元']],
    ['第 3 步，共 5 步', ['第 3 步', '5 步']],
    ['您已缴 41年10个月，60岁1个月退休', ['41年10个月', '60岁1个月']],
    ['拍本人的Ⅰ类储蓄卡', ['Ⅰ类储蓄卡']],
    ['已收到 3 张', ['3 张']],
    ['138****0417 填过的', ['138****0417']],
    ['130************021', ['130', '************', '021']],
    ['130************01X', ['130', '************', '01X']],
  ])('keeps counts with their units together: %s', (text, runs) => {
    expect(unbroken(text)).toEqual(runs)
  })

  it('leaves a number without a unit as it is', () => {
    expect(unbroken('打 12333 问')).toEqual([])
  })

  it('leaves nodes as they are', () => {
    const node = <b>2026年</b>
    expect(words(node)).toBe(node)
  })

  it('changes no character of what it sets', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'第 3年1月日个工作天张Ⅰ类卡，。.*X')), (characters) => {
        const text = characters.join('')
        const { container, unmount } = render(<p>{words(text)}</p>)
        expect(container.textContent).toBe(text)
        unmount()
      }),
    )
  })
})

describe('running text on a mini-program', () => {
  const shown = (text: string) => String(onMini.words(text))

  it.each([
    ['保留到 2027年5月6日，', '保留到 2027\u2060年5\u2060月\u20606\u2060日，'],
    ['最晚 5 个工作日', '最晚 5\u2060\u00a0\u2060个\u2060工\u2060作\u2060日'],
    ['打 12333 问', '打 12333 问'],
    ['130************01X', `130\u200b${Array.from('*'.repeat(12)).join('\u2060')}\u200b01\u2060X`],
  ])('keeps the same together in one piece of text: %s', (text, joined) => {
    expect(shown(text)).toBe(joined)
    expect(onMini.phrased(text)).toBe(joined)
  })

  it('changes no character that one sees', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'第 3年1月日个工作天张Ⅰ类卡，。.abc')), (characters) => {
        const text = characters.join('')
        expect(
          shown(text)
            .replace(/\u2060/g, '')
            .replace(/\u00a0/g, ' '),
        ).toBe(text)
      }),
    )
  })
})

describe('a name within a sentence', () => {
  const runs = (name: string) => {
    const { container } = render(<p>{whole(name)}</p>)
    return [...container.querySelectorAll('.nb')].map((run) => run.textContent)
  }

  it('is never torn apart', () => {
    expect(runs('王建国')).toEqual(['王建国'])
    expect(onMini.whole('王建国')).toBe('王\u2060建\u2060国')
  })

  it('wraps where it is long', () => {
    expect(runs('阿卜杜热合曼·买买提')).toEqual([])
    expect(onMini.whole('阿卜杜热合曼·买买提')).toBe('阿卜杜热合曼·买买提')
  })
})

describe('a heading', () => {
  it('breaks after its punctuation', () => {
    expect(phrases('档案里的出生年月，和身份证一样吗？')).toEqual(['档案里的出生年月，', '和身份证一样吗？'])
  })

  it('breaks where it is told to', () => {
    expect(phrases('养老金打到哪张卡', ['养老金', '打到哪张卡'])).toEqual(['养老金', '打到哪张卡'])
  })

  it('is not cut up when there is nowhere to break', () => {
    expect(phrases('先了解')).toEqual([])
  })
})
