import { act, render, screen } from '@testing-library/react'
import { resetStores } from '@/stores/reset'
import Taro, { router } from '../../../../config/jest/taro'
import UnitCasePage from '.'

const ME = { account: 'wang', phoneMasked: '138****0417', level: 'realName', person: { name: '孙丽' } }
const JIA = {
  ...{ id: 'u1', name: '甲厂', kind: 'employer', creditCode: '91130200000000006K' },
  until: '2027-02-01T00:00:00.000Z',
}
const NOT_FOUND = { type: 'about:blank', title: '没有找到', status: 404, code: 'notFound' }

/** A clerk of two units opens a case; of the other of them they are no clerk any more. */
const opens = (ended: readonly object[]) => {
  resetStores()
  router.params = { id: 'c1' }
  Taro.request.mockImplementation(({ url }: { url: string }) => {
    const [statusCode, data] = url.includes('/cases/')
      ? [404, NOT_FOUND]
      : [200, url.includes('/organisations') ? { organisations: [JIA], ended } : ME]
    return Promise.resolve({ statusCode, header: {}, data: JSON.stringify(data) })
  })
  return act(async () => void render(<UnitCasePage />))
}

test('a case that is not to be seen any more says so', async () => {
  await opens([])
  expect(await screen.findByText(/^本人停了授权、/)).toBeTruthy()
})

test('and names the unit that has taken its authorisation back', async () => {
  await opens([{ id: 'u2', name: '乙厂', withdrawn: true, on: '2026-11-23' }])
  await screen.findByText(/乙厂收回了您的授权/)
  expect(document.body.textContent).toContain(
    '从2026年11月23日起您看不到它的办件。别的单位的，是本人停了授权',
  )
})
