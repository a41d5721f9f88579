import { faultsOf } from './faults'
import type { Measured } from './measure'

/** A card as it should be taken. */
const card: Measured = {
  found: true,
  white: 220,
  edge: 2.1,
  print: 300,
  ownPrint: [200, 180],
  glare: 0,
  cutSides: 0,
  long: 1000,
  whole: 1480,
  opposite: null,
  ratio: 1.586,
  round: 2.4,
}
/** A page as it should be taken. */
const page: Measured = { ...card, long: 1200, ratio: 1.414, round: 0.5 }
/** A table without paper: no outline, no print. */
const bare: Measured = {
  ...card,
  found: false,
  print: 0,
  ownPrint: [0, 0],
  edge: null,
  ratio: null,
  round: null,
}

test('nothing is wrong with what is taken well', () => {
  expect(faultsOf(card, 'card')).toEqual([])
  expect(faultsOf(page, 'sheet')).toEqual([])
})

describe('where no paper is', () => {
  test('nothing else is said', () => {
    expect(faultsOf({ ...bare, edge: 9, long: 300, whole: 300 }, 'card')).toEqual(['nothing'])
  })

  test('a black table in good light is not the dark; a covered lens is', () => {
    expect(faultsOf({ ...bare, white: 50 }, 'sheet')).toEqual(['nothing'])
    expect(faultsOf({ ...bare, white: 20 }, 'sheet')).toEqual(['dark'])
  })

  test('paper without an outline has print', () => {
    expect(faultsOf({ ...bare, print: 200, ownPrint: [200, 210], edge: 2 }, 'sheet')).toEqual([])
  })

  test('paper without print has an outline', () => {
    expect(faultsOf({ ...page, print: 0, ownPrint: [0, 0] }, 'sheet')).toEqual([])
  })

  test('a ruled form, whose lines all run one way, is a page, and not blurred', () => {
    expect(faultsOf({ ...bare, print: 3, ownPrint: [3, 300], edge: 2 }, 'sheet')).toEqual([])
    expect(faultsOf({ ...page, print: 43, ownPrint: [43, 2450], edge: 2 }, 'sheet')).toEqual([])
  })
})

describe('too few pixels', () => {
  test('in a picture that could have had more: nearer', () => {
    expect(faultsOf({ ...card, long: 300 }, 'card')).toEqual(['tooSmall'])
  })

  test('in one that was made small: not nearer', () => {
    expect(faultsOf({ ...card, long: 300, whole: 400 }, 'card')).toEqual(['shrunk'])
    expect(faultsOf({ ...page, long: 650, whole: 700 }, 'sheet')).toEqual(['shrunk'])
  })

  test('not of a mark on a card, which is rounder than any', () => {
    expect(faultsOf({ ...card, long: 200, round: 8 }, 'card')).toEqual([])
  })

  test('a bound page is as long as the side away from its neighbour', () => {
    const spread = { ...page, cutSides: 1, ratio: 1.3, long: 1100 }
    expect(faultsOf({ ...spread, opposite: { length: 600, reach: 1.3 } }, 'bound')).toEqual(['tooSmall'])
    expect(faultsOf({ ...spread, opposite: { length: 900, reach: 1.3 } }, 'bound')).toEqual([])
  })
})

describe('on the side of the picture', () => {
  test('an edge is outside', () => {
    expect(faultsOf({ ...card, cutSides: 1, ratio: 1.3 }, 'card')).toEqual(['cutOff'])
    expect(faultsOf({ ...page, cutSides: 1, ratio: 1.2 }, 'sheet')).toEqual(['cutOff'])
  })

  test('what has the proportions of the whole is whole', () => {
    expect(faultsOf({ ...card, cutSides: 1 }, 'card')).toEqual([])
    expect(faultsOf({ ...page, cutSides: 1 }, 'sheet')).toEqual([])
  })

  test('a bound page goes on there, but not before its own width is in', () => {
    expect(faultsOf({ ...page, cutSides: 1, opposite: { length: 900, reach: 0.8 } }, 'bound')).toEqual([])
    expect(faultsOf({ ...page, cutSides: 1, opposite: { length: 900, reach: 0.6 } }, 'bound')).toEqual([
      'cutOff',
    ])
  })
})
