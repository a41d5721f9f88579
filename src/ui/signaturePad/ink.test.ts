import { base64Of, Pen, prepare, type Ink } from './ink'

const paper = () => {
  const lines: number[][] = []
  const ink: Ink = {
    lineWidth: 0,
    lineCap: '',
    lineJoin: '',
    strokeStyle: '',
    fillStyle: '',
    beginPath: jest.fn(),
    moveTo: (...at) => lines.push(at),
    lineTo: jest.fn(),
    quadraticCurveTo: (_cx, _cy, ...to) => lines.push(to),
    stroke: jest.fn(),
    fillRect: jest.fn(),
    scale: jest.fn(),
  }
  return { ink, lines }
}

describe('a signature', () => {
  it('counts how often the finger was put down', () => {
    const pen = new Pen(paper().ink)
    for (const x of [10, 20, 30]) {
      pen.down({ x, y: 5 })
      pen.move({ x, y: 50 })
      pen.up()
    }
    expect(pen.count).toBe(3)
  })

  it('draws a line without a gap, to where the finger left', () => {
    const { ink, lines } = paper()
    const pen = new Pen(ink)
    pen.down({ x: 0, y: 0 })
    pen.move({ x: 10, y: 0 })
    pen.move({ x: 20, y: 10 })
    pen.up()
    const pieces = lines.slice(2)
    for (let i = 2; i < pieces.length; i += 2) expect(pieces[i]).toEqual(pieces[i - 1])
    expect(pieces[pieces.length - 1]).toEqual([20, 10])
  })

  it('draws a dot', () => {
    const { ink } = paper()
    new Pen(ink).down({ x: 3, y: 3 })
    expect(ink.stroke).toHaveBeenCalledTimes(1)
  })

  it('is a name once there is enough of a line, in however many strokes', () => {
    const pen = new Pen(paper().ink)
    const stroke = (length: number) => {
      pen.down({ x: 10, y: 10 })
      pen.move({ x: 10 + length, y: 10 })
      pen.up()
    }
    stroke(0)
    stroke(30)
    expect(pen.isName).toBe(false)
    stroke(30)
    expect(pen.isName).toBe(true)
  })

  it('draws nothing while the finger is up', () => {
    const { ink } = paper()
    const pen = new Pen(ink)
    pen.move({ x: 10, y: 10 })
    expect(pen.up()).toBe(false)
    expect(ink.stroke).not.toHaveBeenCalled()
  })

  it('is dark on white in every theme', () => {
    const { ink } = paper()
    prepare(ink, 300, 170)
    expect(ink.fillStyle).toBe('#ffffff')
    expect(ink.strokeStyle).toBe('#1a1c1e')
    expect(ink.fillRect).toHaveBeenCalledWith(0, 0, 300, 170)
  })

  it('is handed over as the contract wants it, without a prefix', () => {
    expect(base64Of('data:image/png;base64,iVBORw0K')).toBe('iVBORw0K')
  })
})
