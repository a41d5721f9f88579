import booklet from '@/ui/booklet/index.drawings.json'
import mark from '@/ui/mark/index.drawings.json'
import type { Pen } from '@/platform/picture'
import { follow } from './path'

function followed(d: string) {
  const steps: (string | number)[][] = []
  const step =
    (name: string) =>
    (...at: number[]) =>
      void steps.push([name, ...at.map((one) => Math.round(one * 100) / 100)])
  const pen = {
    ...{ beginPath: () => undefined, moveTo: step('M'), lineTo: step('L') },
    ...{ bezierCurveTo: step('C'), closePath: step('Z') },
  }
  // Of a pen only what a path is drawn with.
  follow(pen as unknown as Pen, d)
  return steps
}

test('a path goes where its drawing says, from where it stands or from the corner', () => {
  expect(followed('M1 2h5C17 2 13 14 23 14m1-2v3V9H2l-1 1z')).toEqual([
    ['M', 1, 2],
    ['L', 6, 2],
    ['C', 17, 2, 13, 14, 23, 14],
    ['M', 24, 12],
    ['L', 24, 15],
    ['L', 24, 9],
    ['L', 2, 9],
    ['L', 1, 10],
    ['Z'],
  ])
})

test('an arc is as round as it says, also where its flags stand close', () => {
  const ends = followed('M29 14a6 6 0 1012 0a6 6 0 10-12 0')
    .filter(([name]) => name === 'C')
    .map((step) => step.slice(-2))
  expect(ends).toEqual([
    [35, 20],
    [41, 14],
    [35, 8],
    [29, 14],
  ])
  // A quarter’s curve goes through the middle of the quarter, to a thousandth of the radius.
  const [, curve = []] = followed('M100 0A100 100 0 0 1 0 100')
  const [, ax, ay, bx, by] = curve.map(Number)
  const middle = (a: number, b: number, c: number, d: number) => (a + 3 * b + 3 * c + d) / 8
  const x = middle(100, ax ?? 0, bx ?? 0, 0)
  const y = middle(0, ay ?? 0, by ?? 0, 100)
  expect(Math.hypot(x, y)).toBeCloseTo(100, 0)
})

test('nothing of the drawings on the card is left out', () => {
  for (const { d } of [...booklet.rosette.shapes, ...mark.lines.shapes]) {
    const steps = followed(d).map(([name]) => name)
    const starts = (d.match(/M/g) ?? []).length
    expect(steps.filter((name) => name === 'M')).toHaveLength(starts)
    expect(steps.length).toBeGreaterThan(starts)
  }
  for (const { d } of booklet.rosette.shapes)
    for (const [, ...at] of followed(d))
      for (const one of at) expect(Number(one) >= 0 && Number(one) <= 200).toBe(true)
})
