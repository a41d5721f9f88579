import { CHOICES, FIELD_ERRORS, FIELD_IDS, FIELD_WARNINGS, fields, TOPICS, USES } from '@/domain/form'
import {
  choiceTexts,
  fieldErrorText,
  fieldLabels,
  fieldTexts,
  fieldWarningText,
  sourceTexts,
  topicTexts,
  useTexts,
} from '.'
import { errorTexts, warningTexts } from './errors'

const sorted = (keys: readonly string[]) => [...keys].sort()
const chinese = /[\u4e00-\u9fff]/

describe('no text is missing and none is left over', () => {
  it.each([
    ['errors', sorted(FIELD_ERRORS.filter((error) => error !== 'missing')), errorTexts],
    ['warnings', sorted(FIELD_WARNINGS), warningTexts],
    ['names of the fields', sorted(FIELD_IDS), fieldLabels],
    ['fields', sorted(FIELD_IDS), fieldTexts],
    ['topics', sorted(TOPICS), topicTexts],
    ['uses', sorted(USES), useTexts],
    ['choices', sorted(Object.keys(CHOICES)), choiceTexts],
  ])('%s', (_, expected, texts) => {
    expect(sorted(Object.keys(texts))).toEqual(expected)
  })

  it('each choice', () => {
    for (const [field, texts] of Object.entries(choiceTexts)) {
      expect(sorted(Object.keys(texts))).toEqual(sorted(CHOICES[field as keyof typeof CHOICES]))
    }
  })
})

it('says every error and warning at every field in Chinese, without a code in it', () => {
  for (const field of FIELD_IDS) {
    for (const error of FIELD_ERRORS) {
      const said = fieldErrorText(error, field, '123')
      expect(said).toMatch(chinese)
      expect(said).not.toContain(error)
      expect(said).not.toContain('undefined')
    }
  }
  for (const warning of FIELD_WARNINGS) expect(fieldWarningText(warning)).toMatch(chinese)
})

it('counts what was typed, without the spaces between groups', () => {
  expect(fieldErrorText('cardLength', 'accountNumber', '6222 0000 0000')).toBe(
    '填了 12 位，应该是 13 到 19 位。请再对一遍。',
  )
})

it('says what is missing field by field', () => {
  const said = FIELD_IDS.filter((id) => fields[id].editable).map((id) => fieldErrorText('missing', id, ''))
  expect(new Set(said).size).toBe(said.length)
})

it('names the source with its month, and a source that is down', () => {
  expect(sourceTexts.shared('socialInsurance', '2026-04-30')).toBe('来自：社保参保信息，2026年4月')
  expect(sourceTexts.down('housingFund')).toContain('公积金缴存信息现在连不上')
})

it('speaks to the reader politely and calmly', () => {
  const all =
    JSON.stringify([fieldLabels, fieldTexts, topicTexts, useTexts, choiceTexts, warningTexts]) +
    String(Object.values(errorTexts))
  expect(all).not.toMatch(/[!！]|你(?!们)|確/)
})
