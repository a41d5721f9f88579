import { act, render, screen } from '@testing-library/react'
import type { GivenMandate } from '@contract/mandate'
import { resetStores } from '@/stores/reset'
import { aGivenMandate, OWNER } from '@/stores/testing/mandates'
import Taro, { router } from '../../../../config/jest/taro'
import AnswerPage from '.'

const SETTLED = aGivenMandate()
const UNIT: NonNullable<GivenMandate['organisation']> = {
  ...{ name: '廊坊市第一机械厂', kind: 'employer', creditCode: '', clerk: '', ofForm: 'same', start: null },
}

async function open(...given: readonly GivenMandate[]) {
  resetStores()
  router.params = { id: 'm-1' }
  Taro.request.mockImplementation(({ url }: { url: string }) => {
    const data = url.includes('/mandates') ? { given, held: [] } : OWNER
    return Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(data) })
  })
  await act(async () => void render(<AnswerPage />))
}
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

describe('a notice that is tapped once its request waits no more says what became of it', () => {
  test.each([
    ['active', '您已经同意王敏了', /您在 2026年5月7日同意的，管到 2026年12月31日。只看进度。/],
    ['declined', '您没有同意王敏', /您在 2026年5月7日回答了「不同意」/],
    ['expired', '王敏那边到期了', /凭它看不到什么了/],
    ['caseOver', '那次申请已经结束', /凭王敏的这个请求，看不到什么了/],
  ] as const)('%s', async (state, title, text) => {
    await open({ ...SETTLED, state })
    expect(heading()).toBe(title)
    expect(screen.getByRole('main')).toHaveTextContent(text)
    expect(screen.getByRole('link', { name: '看现在有谁' })).toHaveAttribute(
      'href',
      '/pages/people/family/index',
    )
  })

  test.each([
    ['owner', '您停掉了给王敏的授权', /您在 2026年5月7日停的/],
    ['holder', '王敏自己撤了', /对方在 2026年5月7日撤的/],
    ['later', '您后来又同意了王敏', /以后来同意的为准/],
    [null, '王敏的授权已经停了', /2026年5月7日停的/],
  ] as const)('and, once it has ended, who ended it: %s', async (endedBy, title, text) => {
    await open({ ...SETTLED, state: 'ended', endedBy })
    expect(heading()).toBe(title)
    expect(screen.getByRole('main')).toHaveTextContent(text)
  })

  test('of a unit by its name, and leads to where it is ended', async () => {
    await open({ ...SETTLED, role: 'employer', holder: null, organisation: UNIT })
    expect(heading()).toBe('您已经同意廊坊市第一机械厂了')
    expect(screen.getByRole('link', { name: '看现在有谁' })).toHaveAttribute(
      'href',
      '/pages/people/unit/index',
    )
  })

  test('of one that nobody answered in time that it ran out', async () => {
    await open({ ...SETTLED, caseId: null, state: 'expired', until: null })
    expect(heading()).toBe('王敏的请求过期了')
    expect(screen.getByRole('main')).toHaveTextContent(/您一直没有回答/)
  })

  test('of a unit that waits for the application to be begun, since when, and leads to where it is ended', async () => {
    const start = { month: '2026-11', nameMatches: true } as const
    const organisation = { ...UNIT, start }
    await open({ ...SETTLED, role: 'employer', holder: null, caseId: null, organisation })
    expect(screen.getByRole('main')).toHaveTextContent(
      /您在 2026年5月7日同意了廊坊市第一机械厂，管到 2026年12月31日/,
    )
    expect(screen.getByRole('link', { name: '看现在有谁' })).toHaveAttribute(
      'href',
      '/pages/people/unit/index',
    )
  })

  test('one of which nothing is left has gone', async () => {
    await open()
    expect(heading()).toBe('这个请求已经没有了')
  })
})
