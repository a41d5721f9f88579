import type { Pen } from '@/platform/picture'
import colours from '@/ui/booklet/index.colours.json'
import { planCard, type CardWords } from '.'

interface Written {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Writes down what is drawn, in pixels of the picture; a Chinese character is as wide as it is high. */
class RecordingPen implements Pen {
  font = '10px x'
  fillStyle: unknown = ''
  strokeStyle: unknown = ''
  lineWidth = 1
  lineCap = 'butt'
  globalAlpha = 1
  readonly written: Written[] = []
  readonly grounds: { x: number; y: number; width: number; height: number; colour: unknown }[] = []
  readonly places: { x: number; y: number }[] = []
  private at = { x: 0, y: 0, scale: 1 }
  private readonly before: (typeof this.at)[] = []

  get size() {
    return Number(/(\d+)px/.exec(this.font)?.[1])
  }
  measureText = (text: string) => ({
    width: Array.from(text).reduce((sum, one) => sum + (one < '\u0100' ? 0.55 : 1) * this.size, 0),
  })
  fillText(text: string, x: number, y: number) {
    const { scale } = this.at
    const [left, baseline] = [this.at.x + x * scale, this.at.y + y * scale]
    const size = this.size * scale
    const right = left + this.measureText(text).width * scale
    this.written.push({ text, left, right, top: baseline - 0.88 * size, bottom: baseline + 0.12 * size })
  }
  fillRect = (x: number, y: number, width: number, height: number) =>
    void this.grounds.push({
      x,
      y,
      width: width * this.at.scale,
      height: height * this.at.scale,
      colour: this.fillStyle,
    })
  moveTo = (x: number, y: number) =>
    void this.places.push({ x: this.at.x + x * this.at.scale, y: this.at.y + y * this.at.scale })
  lineTo = this.moveTo
  bezierCurveTo = (_a: number, _b: number, _c: number, _d: number, x: number, y: number) => this.moveTo(x, y)
  save = () => void this.before.push({ ...this.at })
  restore = () => void (this.at = this.before.pop() ?? this.at)
  translate(x: number, y: number) {
    this.at = { ...this.at, x: this.at.x + x * this.at.scale, y: this.at.y + y * this.at.scale }
  }
  scale(x: number) {
    this.at = { ...this.at, scale: this.at.scale * x }
  }
  beginPath = () => undefined
  closePath = () => undefined
  fill = () => undefined
  stroke = () => undefined
  setLineDash = () => undefined
}

const words: CardWords = {
  title: '退休证',
  sample: '样例，无法律效力',
  rows: [
    { label: '姓名', value: '王建国' },
    { label: '证件号码', value: '130***********001X' },
    { label: '退休时间', value: '2026年11月' },
    { label: '原单位', value: '廊坊市第一机械厂' },
    { label: '待遇领取地', value: '河北省廊坊市' },
  ],
  check: '核对请看手机里的实时二维码',
  issue: [
    { label: '签发机构', value: '廊坊市社会保险经办机构' },
    { label: '证书编号', value: '样例202611090001' },
    { label: '状态', value: '有效' },
    { label: '截至', value: '2026年11月9日 10:24' },
  ],
  foot: '本应用不是官方入口，官方入口是另一个。',
}
const UNIT =
  '中国石油天然气股份有限公司华北油田分公司第一采油厂井下作业大队物资供应站退休职工服务管理中心（任丘）'
const long: CardWords = {
  ...words,
  rows: [
    { label: '姓名', value: '阿卜杜热合曼·麦麦提艾力·吾守尔'.repeat(2) },
    { label: '原单位', value: UNIT },
    { label: '待遇领取地', value: '河北省承德市围场满族蒙古族自治县' },
  ],
  issue: [
    { label: '签发机构', value: UNIT },
    { label: '证书编号', value: '样例'.concat('2026110900010001'.repeat(3)) },
  ],
}

function drawn(of: CardWords) {
  const pen = new RecordingPen()
  const planned = planCard(of)(pen, 'sans-serif')
  planned.draw(pen)
  return { ...planned, pen }
}
const plain = (text: string) => text.replace(/\s/g, '')

describe.each([
  ['an ordinary card', words],
  ['one with names as long as they may be', long],
])('the picture of %s', (_name, of) => {
  const { pen, width, height } = drawn(of)

  it('has every word of it, each beside its name and in its order', () => {
    const { title, sample = '', rows, check, issue, foot } = of
    const all = (some: typeof rows) => some.map(({ label, value }) => label + value).join('')
    const meant = title + sample + all(rows) + check + all(issue) + foot
    expect(plain(pen.written.map(({ text }) => text).join(''))).toBe(plain(meant))
  })

  it('has no word over another, none outside the inner frame, and none cut off', () => {
    const frame = { left: (22 + 14) * 3 * (width / 1200), right: (384 - 14) * 3 * (width / 1200) }
    pen.written.forEach((one, nth) => {
      expect(one.left).toBeGreaterThanOrEqual(frame.left)
      expect(one.right).toBeLessThanOrEqual(frame.right)
      expect(one.bottom).toBeLessThanOrEqual(height - 30 * (width / 400))
      for (const other of pen.written.slice(nth + 1)) {
        const apart =
          one.right <= other.left + 0.01 ||
          other.right <= one.left + 0.01 ||
          one.bottom <= other.top ||
          other.bottom <= one.top
        expect(apart ? '' : `${one.text} / ${other.text}`).toBe('')
      }
    })
  })

  it('is sharp, and no larger than phones draw', () => {
    expect(width).toBeGreaterThanOrEqual(1080)
    expect(Math.max(width, height)).toBeLessThanOrEqual(4096)
    for (const { x, y } of pen.places) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(height)
    }
  })
})

test('its ground is filled to the last pixel: what is seen through is black in an album', () => {
  const { pen, width, height } = drawn(words)
  expect(pen.grounds[0]).toEqual({ x: 0, y: 0, width, height, colour: colours.shine })
})

test('without a sample’s mark there is no empty frame', () => {
  const { pen } = drawn({ ...words, sample: undefined })
  expect(pen.written.some(({ text }) => text.includes('样例，'))).toBe(false)
  expect(pen.written.length).toBeGreaterThan(10)
})
