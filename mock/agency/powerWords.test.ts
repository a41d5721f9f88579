import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { powerWords } from '@/content/agency/powers'
import type { Power } from '@/domain/people'
import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { Operation } from '@contract/routes'
import { access, type AccessRule } from '@bff/http/access'
import { ASKED } from '@bff/prefill/sharedData'

/** What the words of a power must name for an operation that it covers. */
const NAMED: Readonly<Partial<Record<Operation, string>>> = {
  putAnswers: '回答问题',
  putFields: '填',
  addMaterial: '拍材料',
  orderMaterials: '材料',
  getMaterial: '材料',
  deleteMaterial: '材料',
  answerSupplement: '补',
  sendSignatureCode: '签',
  submitCase: '提交',
  recallCase: '撤回',
  withdrawCase: '撤回',
  cancelCase: '取消',
  changeMonth: '月份',
  getDocument: '结果',
  makePaper: '结果',
  listPapers: '结果',
  getPaper: '结果',
  claimCertificateFor: '退休证',
}

const covered = (Object.entries(access) as [Operation, AccessRule][]).flatMap(([operation, rule]) => {
  const power = rule.who === 'case' ? rule.relations.agent.power : undefined
  return power ? [{ operation, power }] : []
})

/** As the agent ticks it, and as the person reads it. */
const wordsOf = (power: Power) => {
  const { label, note, theirs } = powerWords[power]
  return [`${label}，${note}`, theirs]
}

describe('what a power covers is what its words name', () => {
  for (const { operation, power } of covered)
    it(`${power}: ${operation}`, () => {
      const word = NAMED[operation]
      assert.ok(word, `no word for ${operation}`)
      for (const words of wordsOf(power)) assert.ok(words.includes(word), `${words}: ${word}`)
    })

  it('and each way of undoing what was sent, where the paper, the text message and the desk name it in short', () => {
    const undoing = covered.filter(({ power }) => power === 'change')
    assert.equal(undoing.length, 4)
    for (const { operation } of undoing)
      for (const words of [powerWords.change.label, powerWords.change.short])
        assert.ok(words.includes(NAMED[operation] ?? operation), `${words}: ${operation}`)
  })

  it('and each department whose records are asked for', () => {
    for (const words of wordsOf('records'))
      for (const department of ASKED) {
        const { shortName } = DEPARTMENT_INFO[department]
        assert.ok(words.includes(shortName.replace(/部门$|中心$|经办机构$/, '')), `${words}: ${shortName}`)
      }
  })
})
