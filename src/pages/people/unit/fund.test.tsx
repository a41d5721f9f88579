import { render, screen } from '@testing-library/react'
import { Fund } from './fund'

const MANDATE: Parameters<typeof Fund>[0]['mandate'] = {
  id: 'm1',
  caseId: 'c1',
  role: 'employer',
  scope: 'confirm',
  state: 'active',
  until: '2027-11-23',
  holder: null,
  codeExpiresAt: null,
  lastLookAt: null,
  handedOver: false,
  endedBy: null,
  unfinished: null,
  news: null,
  changedAt: '2026-11-23T02:00:00.000Z',
  organisation: {
    ...{ name: '甲厂', kind: 'employer', creditCode: '91130200000000006K', clerk: '孙丽' },
    ofForm: 'same',
    start: null,
  },
}
const shown = (editable: boolean | undefined, given = [MANDATE]) => {
  render(<Fund mandate={MANDATE} given={given} editable={editable} />)
  return {
    text: document.body.textContent ?? '',
    buttons: screen.queryAllByRole('button').map(({ textContent }) => textContent),
  }
}

test('while the form can be written in, the column may be left to the unit', () =>
  expect(shown(true).buttons).toEqual(['授权甲厂填公积金栏']))

test('once it is sent the authorisation could do nothing: it is said why it is not offered', () => {
  const { text, buttons } = shown(false)
  expect(buttons).toEqual([])
  expect(text).toContain('申请已经提交，公积金那一栏现在改不了')
})

test('what was authorised before can still be taken back', () => {
  const fund = { ...MANDATE, id: 'm2', scope: 'housingFund' as const }
  const { text, buttons } = shown(false, [MANDATE, fund])
  expect(buttons).toEqual(['收回公积金的授权'])
  expect(text).not.toContain('所以不能再授权')
})

test('while it is not known whether the form can be written in, only what was authorised is shown', () => {
  expect(shown(undefined).text).toBe('')
  const fund = { ...MANDATE, id: 'm2', scope: 'housingFund' as const }
  expect(shown(undefined, [MANDATE, fund]).buttons).toEqual(['收回公积金的授权'])
})
