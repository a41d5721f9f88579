import { act, fireEvent, render, screen } from '@testing-library/react'
import { failures } from '@/content/failures'
import { resetStores } from '@/stores/reset'
import Taro from '../../../config/jest/taro'
import { PeopleGate } from './gate'

const ME = { account: 'wang', phoneMasked: '138****0417', level: 'realName', person: { name: '王建国' } }

/** What the server says to each; `null`: nothing is heard of it. */
function serverSays(me: object | null, list: object | null): void {
  Taro.request.mockImplementation(({ url }: { url: string }) => {
    const data = url.includes('/mandates') ? list : me
    if (data === null) return Promise.reject(Object.assign(new Error('gone'), { errMsg: 'request:fail' }))
    return Promise.resolve({ statusCode: 200, header: {}, data: JSON.stringify(data) })
  })
}

const opens = () =>
  act(
    async () =>
      void render(
        <PeopleGate place="people/family" title="请家人帮忙">
          {({ given }) => <p>{`有 ${given.length} 位`}</p>}
        </PeopleGate>,
      ),
  )
const stands = (words: string) => expect(document.body).toHaveTextContent(words)

describe('a page of one’s own', () => {
  beforeEach(resetStores)

  test('is not drawn for who is not signed in, and leads there and back', async () => {
    Taro.request.mockImplementation(() => Promise.resolve({ statusCode: 200, header: {}, data: 'null' }))
    await opens()
    stands('先登录，再看这一页')
    expect(screen.getByRole('link', { name: '去登录' })).toHaveAttribute(
      'href',
      '/pages/me/signin/index?next=people%2Ffamily',
    )
  })

  test('nor for whose name is not proved', async () => {
    serverSays({ ...ME, level: 'phone', person: null }, { given: [], held: [] })
    await opens()
    stands('先实名认证')
  })

  test('says what is wrong where nothing is heard, and is drawn once it is', async () => {
    serverSays(ME, null)
    await opens()
    stands(failures.title)
    stands(failures.unreachable)
    serverSays(ME, { given: [], held: [] })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: failures.retry })))
    stands('有 0 位')
  })
})
