import { assess } from '../assess'
import type { Known } from '../facts'
import { factsFrom, nextQuestion, type Answers } from '../questions'
import { wangAnswers, wangKnown, wangOwnAnswers, wangShared } from './people'
import { scenariosOf, TODAY } from './results'

/** What the guide asks him one after another until nothing is open, each answered as he would. */
function answered(known: Known): Answers {
  let given: Answers = {}
  for (let open = nextQuestion(given, known); open; open = nextQuestion(given, known)) {
    const answer = (wangAnswers as Answers)[open.id]
    if (answer === undefined || open.id in given) throw new Error(`王建国 has no answer to ${open.id}`)
    given = { ...given, [open.id]: answer }
  }
  return given
}

describe('王建国 has an answer to all that the guide asks him, and to nothing else', () => {
  test('where nobody knows him', () => {
    expect(answered({})).toEqual(wangAnswers)
  })

  test('where his name is proved: sex and birth month come from there', () => {
    const { birthMonth: _, retiree: __, ...left } = wangAnswers
    expect(answered(wangKnown)).toEqual(left)
  })

  test('where the departments have told the rest as well', () => {
    const known = { ...wangShared, shared: { ...wangShared.shared, insurance: 'employee' as const } }
    expect(answered(known)).toEqual(wangOwnAnswers)
  })
})

test('his birth month is the one on his card', () => {
  expect(wangAnswers.birthMonth).toBe(wangKnown.identity?.birth.slice(0, 7))
})

test('they come to scenario 1 and to nothing else', () => {
  expect(scenariosOf(assess(factsFrom(wangAnswers), TODAY))).toEqual(['normal'])
})
