import { act, fireEvent, render, screen } from '@testing-library/react'
import * as pictures from '@/platform/picture'
import { ApiProblem } from '@/services/failure'
import { useActing } from '@/stores/acting'
import { useCertificate } from '@/stores/certificate'
import { usePapers, type MadePaper } from '@/stores/papers'
import { resetStores } from '@/stores/reset'
import { aCertificate } from '@/stores/testing/caseServer'
import { router } from '../../../config/jest/taro'
import PapersPage from '.'

jest.mock('@/platform/picture', () => ({
  __esModule: true,
  ...{ openSettings: null, drawPicture: jest.fn(), keepPicture: jest.fn(), release: jest.fn() },
}))
const phone = pictures as jest.Mocked<typeof pictures> & { openSettings: (() => Promise<void>) | null }

const paper: MadePaper = {
  id: 'p1',
  kind: 'jointForm',
  edition: 1,
  madeAt: '2026-05-11T02:24:00.000Z',
  standing: 'current',
  checked: 2,
}
const make = jest.fn<Promise<void>, [unknown]>()
const revoke = jest.fn<Promise<boolean>, [string, string]>()
const fetch = jest.fn<Promise<void>, [string, MadePaper]>()

function opened(params: Record<string, string>, papers: readonly MadePaper[] = [paper]) {
  resetStores()
  make.mockReset().mockImplementation(async () => usePapers.setState({ file: { paper, path: 'blob:paper' } }))
  revoke.mockReset().mockResolvedValue(true)
  fetch.mockReset().mockResolvedValue(undefined)
  const load = () => Promise.resolve()
  usePapers.setState({ make, revoke, fetch, load, begin: () => usePapers.setState({ papers }) })
  router.params = params
  render(<PapersPage />)
}
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('it is made first; then the phone is handed it where one presses, under a name that says what it is', async () => {
  const saved: string[] = []
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(`${this.download} ${this.href}`)
  })
  opened({ of: 'c1', kind: 'jointForm', round: '2' })
  expect(screen.getByText(/这份上面有完整的身份证号和银行账号/)).toBeVisible()
  await press('做一份 PDF')
  expect(make).toHaveBeenCalledWith({ caseId: 'c1', kind: 'jointForm', round: 2 })
  await press('存到这部手机')
  expect(saved).toEqual(['联办申请表-2026-05-11.pdf blob:paper'])
  click.mockRestore()
})

test('one that was made is taken back, after being asked', async () => {
  opened({ of: 'c1', kind: 'receipt' })
  expect(screen.getByRole('main')).toHaveTextContent(/扫过 ?2 次/)
  await press(/^作废这一份/)
  expect(revoke).not.toHaveBeenCalled()
  await press(/^留着/)
  await press(/^作废这一份/)
  await press(/^作废(?!这)/)
  expect(revoke).toHaveBeenCalledWith('c1', 'p1')
  expect(screen.getByText('已经作废。')).toBeVisible()
})

test.each([
  ['superseded', 'jointForm', '已有新的，这份不算数了', true],
  ['superseded', 'certificate', '已有新的，这份不算数了', false],
  ['ended', 'jointForm', '已失效', false],
] as const)(
  'one that is %s (%s) says so, and is taken back all the same: whoever scans it still reads whose it was',
  async (standing, kind, said, isPrinted) => {
    opened({ of: 'c1', kind: 'receipt' }, [{ ...paper, kind, standing }])
    expect(screen.getByText(said)).toBeVisible()
    // What was sent is printed again as it was sent then; what was issued, only as it counts.
    expect(screen.queryAllByRole('button', { name: /^再打开/ })).toHaveLength(isPrinted ? 1 : 0)
    await press(/^作废这一份/)
    await press(/^作废(?!这)/)
    expect(revoke).toHaveBeenCalledWith('c1', 'p1')
  },
)

test.each([
  ['revoked', '已作废'],
  ['expired', '过了核对期限'],
] as const)('one that is %s says so, and there is nothing left to take back', (standing, said) => {
  opened({ of: 'c1', kind: 'receipt' }, [{ ...paper, standing }])
  expect(screen.getByText(said)).toBeVisible()
  expect(screen.queryByRole('button', { name: /作废|再打开/ })).toBeNull()
})

test('an agent takes nothing back', () => {
  opened({ of: 'c1', kind: 'receipt' })
  act(() => {
    useActing.setState({ acting: { mandateId: 'm', caseId: 'c1', ownerName: '韩玉兰', relation: 'agent' } })
  })
  expect(screen.queryByRole('button', { name: /^作废/ })).toBeNull()
  expect(screen.getByRole('button', { name: /^再打开/ })).toBeVisible()
})

test('what cannot be printed is said in words that help', async () => {
  opened({ of: 'c1', kind: 'receipt' })
  const title = '这份里有字库里没有的生僻字，做不成 PDF'
  make.mockImplementation(async () =>
    usePapers.setState({
      failure: new ApiProblem({ type: '', code: 'characterNotPrintable', title, status: 422 }),
    }),
  )
  await press('做一份 PDF')
  expect(screen.getByText(title, { exact: false })).toBeVisible()
})

test('an address that names nothing says so', () => {
  opened({ of: 'c1', kind: 'banknote' })
  expect(screen.getByRole('heading', { name: '没有这一份' })).toBeVisible()
})

describe('the card as a picture', () => {
  const atCertificate = (more: Parameters<typeof aCertificate>[0] = {}) => {
    opened({ of: 'c1', kind: 'certificate' }, [])
    act(() => useCertificate.setState({ held: { certificate: aCertificate(more), claimable: null } }))
  }
  beforeEach(() => {
    phone.drawPicture.mockResolvedValue('blob:card')
    phone.keepPicture.mockResolvedValue('downloads')
    phone.openSettings = null
  })

  test('is kept, shown, and said where it is', async () => {
    atCertificate()
    await press('存成图片')
    expect(phone.keepPicture).toHaveBeenCalledWith('blob:card', '电子退休证.png')
    expect(screen.getByText(/^存成图片了，在手机的「下载」里/)).toHaveAttribute('role', 'status')
    expect(screen.getByRole('img', { name: '电子退休证的图片' })).toHaveAttribute('src', 'blob:card')
  })

  test('that may not go into the album leads to the settings, and goes there once it may', async () => {
    phone.keepPicture.mockResolvedValueOnce('refused')
    const settings = jest.fn(() =>
      Promise.resolve(phone.keepPicture.mockResolvedValue('album')).then(() => undefined),
    )
    phone.openSettings = settings
    atCertificate()
    expect(screen.queryByRole('button', { name: '打开设置' })).toBeNull()
    await press('存成图片')
    expect(screen.getByText(/^没有存成：手机还没有允许存到相册/)).toBeVisible()
    await press('打开设置')
    expect(settings).toHaveBeenCalledTimes(1)
    expect(screen.getByText('存成图片了，在手机的相册里。')).toBeVisible()
    expect(screen.queryByRole('button', { name: '打开设置' })).toBeNull()
  })

  test('that the phone cannot draw is said, and there is none', async () => {
    phone.drawPicture.mockResolvedValue(null)
    atCertificate()
    await press('存成图片')
    expect(screen.getByText('没有存成。请存成 PDF。')).toBeVisible()
    expect(phone.keepPicture).not.toHaveBeenCalled()
    expect(screen.queryByRole('img')).toBeNull()
  })

  test('of one that counts no more there is none', () => {
    atCertificate({ status: 'void' })
    expect(screen.queryByRole('button', { name: '存成图片' })).toBeNull()
  })
})
