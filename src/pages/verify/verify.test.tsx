import { act, fireEvent, render, screen } from '@testing-library/react'
import { API } from '@contract/routes'
import type { Verification } from '@contract/certificate'
import { useVerification } from '@/stores/verification'
import Taro from '../../../config/jest/taro'
import VerifyPage from '.'

const page = () => screen.getByRole('main')
const certificate = {
  number: '样例202611090001',
  nameMasked: '王*国',
  issuer: '廊坊市社会保险经办机构',
  sample: true,
}
const checkedAt = '2026-11-09T01:40:00.000Z'

/** The server says so; whoever scanned it opens the address. */
function scan(told: Verification | null, code = 'the.code.scanned'): void {
  Taro.request.mockReset()
  Taro.request.mockImplementation(() =>
    told
      ? Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(told) })
      : Promise.reject(new Error('no network')),
  )
  useVerification.setState(useVerification.getInitialState(), true)
  window.history.replaceState(null, '', `/verify${code === '' ? '' : `#${code}`}`)
  render(<VerifyPage />)
}

test('the code is off the address, and in the body of what is asked', async () => {
  scan({ outcome: 'forged' })
  expect(await screen.findByRole('heading', { level: 1, name: '这不是本应用出的码' })).toBeVisible()
  expect(window.location.href).toMatch(/\/verify$/)
  expect(Taro.request).toHaveBeenCalledTimes(1)
  expect(Taro.request).toHaveBeenCalledWith(
    expect.objectContaining({
      url: `${API}/verify`,
      method: 'POST',
      data: { token: 'the.code.scanned' },
    }),
  )
})

test('of one that is valid it shows the masked name, number, status, issuer, time, and that it is a sample', async () => {
  scan({ outcome: 'valid', certificate, checkedAt })
  expect(await screen.findByRole('heading', { level: 1, name: '这本退休证有效' })).toBeVisible()
  const rows = screen.getAllByRole('term').map((term) => [term.textContent, term.nextSibling?.textContent])
  expect(rows).toEqual([
    ['姓名', '王*国'],
    ['证书编号', '样例202611090001'],
    ['状态', '有效'],
    ['签发机构', '廊坊市社会保险经办机构'],
    ['核对时间', '2026年11月9日 9:40'],
  ])
  expect(page()).toHaveTextContent('样例，无法律效力。这是演示用的，不是真的退休证。')
})

test('one that was corrected counts no more, and its holder has a newer one to show', async () => {
  scan({ outcome: 'superseded', certificate, checkedAt })
  expect(
    await screen.findByRole('heading', { level: 1, name: /^这本退休证更正过，\s*有新的一本$/ }),
  ).toBeVisible()
  expect(screen.getAllByText('已失效')).toHaveLength(2)
  expect(page()).toHaveTextContent('王*国')
  expect(page()).toHaveTextContent('请对方重新打开退休证，再给您扫一次。')
})

test('of one that has ended nobody is asked for another, and why is not told', async () => {
  scan({ outcome: 'ended', certificate, checkedAt })
  expect(await screen.findByRole('heading', { level: 1, name: '这本退休证已失效' })).toBeVisible()
  expect(page()).toHaveTextContent('王*国')
  expect(page()).toHaveTextContent('也没有新的一本')
  expect(page()).not.toHaveTextContent(/请对方|去世|终止/)
})

test('nor of whom it was, where they were erased', async () => {
  scan({ outcome: 'ended', certificate: null, checkedAt })
  expect(await screen.findByText('已失效')).toBeVisible()
  expect(screen.queryByRole('term')).toBeNull()
})

test('one that has run out is shown again', async () => {
  scan({ outcome: 'expired' })
  expect(
    await screen.findByRole('heading', { level: 1, name: /^这个码过期了，\s*请对方再出示一次$/ }),
  ).toBeVisible()
})

test('without a network it says so, and the same code is asked about again', async () => {
  scan(null)
  expect(await screen.findByText(/没连上网/)).toBeVisible()
  Taro.request.mockImplementation(() =>
    Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify({ outcome: 'expired' }) }),
  )
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
  expect(await screen.findByText('过期')).toBeVisible()
})

test('opened without a code it says how one comes to one, and asks nothing', () => {
  scan({ outcome: 'forged' }, '')
  expect(page()).toHaveTextContent('请对方打开手机里的退休证')
  expect(Taro.request).not.toHaveBeenCalled()
})

const paper = {
  kind: 'recognitionForm',
  number: '样例202605150001',
  nameMasked: '王*国',
  issuer: '人力资源和社会保障行政部门',
  on: '2026-05-15',
  sample: true,
} as const

test('of a paper it shows what it is, the masked name, number, day, issuer, status and time, and no more', async () => {
  scan({ outcome: 'paperValid', paper, checkedAt })
  expect(await screen.findByRole('heading', { level: 1, name: '这份纸现在算数' })).toBeVisible()
  const rows = screen.getAllByRole('term').map((term) => [term.textContent, term.nextSibling?.textContent])
  expect(rows).toEqual([
    ['是什么', '待遇条件认定表'],
    ['姓名', '王*国'],
    ['编号', '样例202605150001'],
    ['日期', '2026年5月15日'],
    ['出具单位', '人力资源和社会保障行政部门'],
    ['状态', '有效'],
    ['核对时间', '2026年11月9日 9:40'],
  ])
})

test('what its person sent nobody has issued', async () => {
  scan({ outcome: 'paperValid', paper: { ...paper, kind: 'receipt', issuer: null }, checkedAt })
  expect(await screen.findByText('本人提交，没有出具单位')).toBeVisible()
})

test.each([
  [{ outcome: 'paperSuperseded', paper, checkedAt }, '这份纸已经有新的'],
  [{ outcome: 'paperEnded', paper, checkedAt }, '这份纸已失效'],
  [{ outcome: 'paperRevoked' }, '这份纸已被本人作废'],
  [{ outcome: 'paperErased' }, '这份纸的资料已经删除'],
  [{ outcome: 'paperExpired' }, '这份纸过了核对期限'],
] as const)('%o is told in its own words', async (told, title) => {
  scan(told)
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible()
})
