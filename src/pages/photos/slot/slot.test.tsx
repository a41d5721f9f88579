import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import Taro from '../../../../config/jest/taro'
import { takePhotos, type Photographing } from '@/platform/camera'
import { canOpenFinder } from '@/platform/finder'
import { judgePhoto, type PictureFault } from '@/platform/judge'
import { useActing, type Acting } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { useSession } from '@/stores/session'
import { CASE_ID, returnedFor } from '@/stores/testing/cases'
import { answers, begin, called, cameraGives, later, received } from '../testing/photos'
import type { Material } from '@contract/material'
import PhotoSlotPage from '.'

jest.mock('@/platform/camera')
jest.mock('@/platform/judge', () => ({ judgePhoto: jest.fn(async () => []) }))
jest.mock('@/platform/finder', () => ({ canOpenFinder: jest.fn(async () => false) }))
const camera = jest.mocked(takePhotos)
const judge = jest.mocked(judgePhoto)

const press = async (name: string | RegExp) => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: called(name) }))
    await answers()
  })
}
const show = async () => {
  await act(async () => {
    render(<PhotoSlotPage />)
  })
}
const pages = () => screen.getAllByRole('listitem').filter((item) => within(item).queryByText(/^第 \d 页$/))

describe('a material that was not photographed yet', () => {
  test('says what it is, which of how many, who will see it, and shows drawn examples', async () => {
    begin({ kind: 'idCardFront' })
    await show()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('身份证，有照片的一面')
    expect(screen.getByText('第 3 步')).toBeVisible()
    expect(screen.getByText('第 1 项')).toBeVisible()
    expect(screen.getByText(/给人社部门、社保经办机构、医保部门、公积金中心看/)).toBeVisible()
    for (const example of [/^好：四个角都在/, '缺了一边', '反光'])
      expect(screen.getByText(example)).toBeVisible()
  })

  test('opens the camera, or the album', async () => {
    begin({ kind: 'idCardFront' })
    cameraGives()
    await show()
    await press('打开相机，拍这一面')
    await press('从相册里选')
    expect(camera.mock.calls.map(([from, { atMost }]) => [from, atMost])).toEqual([
      ['camera', 1],
      ['album', 1],
    ])
  })

  test('can be left for later', async () => {
    begin({ kind: 'idCardFront' })
    await show()
    await press('手边没有，先拍下一项')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/photos/slot/index?kind=idCardBack' })
  })

  test('is remembered as the place where the person is', async () => {
    begin({ kind: 'bankCard' })
    await show()
    expect(useDraft.getState().place).toBe('photos/slot?kind=bankCard')
  })

  test('of an archive says who has it, and takes several from the album', async () => {
    begin({ kind: 'archivePages' })
    cameraGives()
    await show()
    expect(screen.getByText(/请单位人事（或档案托管机构）拍给您/)).toBeVisible()
    await press('从相册里选几张')
    expect(camera.mock.calls[0]?.[1].atMost).toBe(40)
  })

  test('of an archive leads to the unit, but nobody who fills in for another: whose that is to ask is said by name', async () => {
    const unit = () => screen.queryByRole('link', { name: '请单位（档案托管机构）上传' })
    begin({ kind: 'archivePages' })
    await show()
    expect(unit()).toHaveAttribute('href', '/pages/people/unit/index')
    cleanup()
    begin({ kind: 'archivePages' })
    useActing.setState({
      acting: { mandateId: 'm', caseId: CASE_ID, ownerName: '唐玉国', relation: 'helper' },
    })
    await show()
    expect(unit()).toBeNull()
    expect(screen.getByText(/得唐玉国在自己手机上的这一页请单位/)).toBeVisible()
    expect(screen.queryByText(/给过您/)).toBeNull()
  })

  test('that this application does not need leads to those it does', async () => {
    begin({ kind: 'publicNotice' })
    await show()
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/photos/list/index' })
  })
})

describe('a picture that was taken', () => {
  test('goes from 正在上传 over 已上传 to 已收到 with its receipt number', async () => {
    const server = begin({ kind: 'idCardFront' })
    const answer = later<Material>()
    server.answer = () => answer.promise
    server.slow = true
    cameraGives('blob:1')
    await show()
    await press(/打开相机/)
    expect(screen.getByText('正在上传，0%')).toBeVisible()
    await act(async () => server.uploads[0]?.progress(40))
    expect(screen.getByText('正在上传，40%')).toBeVisible()
    await act(async () => server.uploads[0]?.progress(100))
    expect(screen.getByText('已上传')).toBeVisible()
    expect(screen.queryByText('已收到')).toBeNull()

    await act(async () => answer.settle(received('idCardFront')))
    expect(screen.getByText('已收到')).toBeVisible()
    expect(screen.getByText('收件号 CL-idCardFront-1')).toBeVisible()
    expect(screen.getByRole('img', { name: called('照片：身份证，有照片的一面') })).toHaveAttribute(
      'src',
      'blob:1',
    )
    expect(screen.getByRole('button', { name: called('下一步：拍身份证，有国徽的一面') })).toBeVisible()
  })

  test.each([/打开相机/, '从相册里选'])(
    'takes the focus from the button it came by, which goes: %s',
    async (button) => {
      begin({ kind: 'idCardFront' })
      cameraGives('blob:1')
      await show()
      screen.getByRole('button', { name: called(button) }).focus()
      await press(button)
      expect(screen.getByRole('heading', { name: called('拍好的照片') })).toHaveFocus()
      cameraGives('blob:2')
      screen.getByRole('button', { name: called(/^重拍/) }).focus()
      await press(/^重拍/)
      expect(screen.getByRole('heading', { name: called('拍好的照片') })).toHaveFocus()
    },
  )

  test('that does not get through says so, when it is tried again, and can be tried now', async () => {
    const server = begin({ kind: 'idCardFront' })
    server.answer = () => 'silence'
    cameraGives('blob:1')
    await show()
    await press(/打开相机/)
    expect(screen.getByText('没传上去')).toBeVisible()
    expect(screen.getByText(/没连上网。已试/)).toHaveTextContent('没连上网。已试 1 次，3 秒后自己再试。')
    await press(/^现在重试/)
    expect(server.uploads).toHaveLength(2)
    expect(screen.getByText(/没连上网。已试/)).toHaveTextContent('已试 2 次')
  })

  test('that the server refuses says why in its words; the camera is open for another', async () => {
    const server = begin({ kind: 'idCardFront' })
    server.answer = () => ({ code: 'fileDamaged' })
    cameraGives('blob:1')
    await show()
    await press(/打开相机/)
    expect(screen.getByText('没有收下')).toBeVisible()
    expect(screen.getByText(/这张照片打不开，可能没有传完整/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^现在重试/ })).toBeNull()

    server.answer = () => received('idCardFront')
    cameraGives('blob:2')
    await press(/打开相机/)
    expect(server.uploads.map(({ path }) => path)).toEqual(['blob:1', 'blob:2'])
    expect(screen.getAllByText('已收到')).toHaveLength(1)
    expect(screen.queryByText('没有收下')).toBeNull()
  })

  test('is asked for a consent where there is none', async () => {
    const server = begin({ kind: 'idCardFront' })
    server.answer = () => ({ code: 'consentRequired' })
    cameraGives('blob:1')
    await show()
    await press(/打开相机/)
    expect(screen.getByRole('link', { name: '去看说明' })).toHaveAttribute('href', '/pages/me/privacy/index')
    server.answer = () => received('idCardFront')
    await press(/^现在重试/)
    expect(screen.getByText('已收到')).toBeVisible()
  })

  test.each([
    ['type', /这种格式收不了/],
    ['size', /这张照片太大/],
    ['pixels', /尺寸太大/],
    ['damaged', /这张照片打不开/],
    ['denied', /没能打开相机或相册/],
  ] as const)('is refused on the phone, before an upload: %s', async (fault, words) => {
    const server = begin({ kind: 'idCardFront' })
    cameraGives(fault)
    await show()
    await press(/打开相机/)
    expect(screen.getByText(words)).toBeVisible()
    expect(server.uploads).toHaveLength(0)

    cameraGives('blob:1')
    await press(/打开相机/)
    expect(screen.queryByText(words)).toBeNull()
  })

  test('is being made ready: said so, and the camera opens once', async () => {
    begin({ kind: 'idCardFront' })
    let taking: Photographing | undefined
    camera.mockImplementation(async (_, photographing) => {
      taking = photographing
      photographing.onChosen(1)
    })
    await show()
    await press(/打开相机/)
    expect(screen.getByText('正在处理照片…')).toBeVisible()
    expect(screen.getByRole('button', { name: /打开相机/ })).toHaveAttribute('aria-disabled', 'true')
    await act(async () => taking?.onPhoto({ ok: true, path: 'blob:1' }))
    expect(screen.queryByText('正在处理照片…')).toBeNull()
  })

  test('is taken anew in its place, even when it was received meanwhile', async () => {
    const server = begin({ kind: 'idCardFront' })
    const answer = later<Material>()
    server.answer = () => answer.promise
    cameraGives('blob:1')
    await show()
    await press(/打开相机/)
    let taking: Photographing | undefined
    camera.mockImplementation(async (_, photographing) => {
      taking = photographing
    })
    await press(/^重拍/)
    server.materials = [received('idCardFront')]
    await act(async () => answer.settle(received('idCardFront')))
    server.answer = () => received('idCardFront', 1, 'anew')
    await act(async () => taking?.onPhoto({ ok: true, path: 'blob:2' }))
    expect(screen.getAllByText('已收到')).toHaveLength(1)
    expect(screen.getByText('收件号 CL-anew')).toBeVisible()
    expect(server.materials).toEqual([])
  })

  test('is deleted at the second press', async () => {
    const server = begin({ kind: 'idCardFront' }, [received('idCardFront')])
    await show()
    await press(/^删除/)
    expect(screen.getByText(/真的删掉这一张/)).toBeVisible()
    await press(/^不删/)
    expect(server.materials).toHaveLength(1)
    await press(/^删除/)
    await press(/^删掉/)
    expect(server.materials).toHaveLength(0)
    expect(screen.getByText('已经删掉。')).toBeVisible()
    expect(screen.getByRole('button', { name: /打开相机/ })).toHaveFocus()
  })

  test('that could not be deleted is still there, and that is said', async () => {
    const server = begin({ kind: 'idCardFront' }, [received('idCardFront')])
    await show()
    server.down = true
    await press(/^删除/)
    await press(/^删掉/)
    expect(screen.getByText('已收到')).toBeVisible()
    expect(screen.getByRole('heading', { name: called('没有办成') })).toBeVisible()
  })

  test('of another device is shown from the server', async () => {
    begin({ kind: 'idCardFront' }, [received('idCardFront')])
    await show()
    expect(screen.getByRole('img', { name: /照片/ })).toHaveAttribute(
      'src',
      expect.stringContaining('/materials/idCardFront-1'),
    )
  })
})

describe('a picture in which the phone finds something wrong', () => {
  const takes = async (...faults: PictureFault[]) => {
    judge.mockResolvedValueOnce(faults)
    await press(screen.queryByRole('button', { name: called(/打开相机/) }) ? /打开相机/ : '重拍这一面')
    await act(later)
  }

  test('is shown with what is wrong and what to do, and stays on the phone', async () => {
    const server = begin({ kind: 'idCardFront' })
    cameraGives('blob:1')
    await show()
    await takes('glare')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这张有点反光')
    expect(screen.getByText(/离开灯光，或者把卡转个方向/)).toBeVisible()
    expect(screen.getByRole('img', { name: called('照片：身份证，有照片的一面') })).toHaveAttribute(
      'src',
      'blob:1',
    )
    expect(screen.queryByRole('button', { name: called('仍然使用这张') })).toBeNull()
    expect(server.uploads).toHaveLength(0)
  })

  test('is kept when the next one is better', async () => {
    const server = begin({ kind: 'idCardFront' })
    cameraGives('blob:1')
    await show()
    await takes('dark')
    cameraGives('blob:2')
    await takes()
    expect(server.uploads.map(({ path }) => path)).toEqual(['blob:2'])
    expect(screen.getByRole('heading', { name: called('拍好的照片') })).toHaveFocus()
  })

  test('may be used after the second try', async () => {
    const server = begin({ kind: 'idCardFront' })
    cameraGives('blob:1')
    await show()
    await takes('blurred')
    cameraGives('blob:2')
    await takes('blurred', 'tooSmall')
    expect(screen.getByText(/您已经拍了/)).toHaveTextContent('您已经拍了 2 次。')
    for (const what of [/字是虚的/, /卡太小/]) expect(screen.getByText(what)).toBeVisible()
    await press('仍然使用这张')
    expect(server.uploads.map(({ path }) => path)).toEqual(['blob:2'])
    expect(screen.getByText('已收到')).toBeVisible()
  })

  test('is given up by going back to what is asked for', async () => {
    const server = begin({ kind: 'idCardFront' })
    cameraGives('blob:1')
    await show()
    await takes('wrongShape')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这张不像一张卡')
    await press('返回')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('身份证，有照片的一面')
    expect(server.uploads).toHaveLength(0)
  })
})

test('where the browser shows what the camera sees, the app’s own camera opens', async () => {
  jest.mocked(canOpenFinder).mockResolvedValueOnce(true)
  begin({ kind: 'bankCard' })
  await show()
  await press(/打开相机/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/photos/camera/index?kind=bankCard' })
  expect(camera).not.toHaveBeenCalled()
})

describe('the pages of an archive', () => {
  const three = [1, 2, 3].map((page) => received('archivePages', page))
  const numbers = () => pages().map((page) => within(page).getByText(/收件号/).textContent)

  test('stand in their order, and more can be added', async () => {
    const server = begin({ kind: 'archivePages' }, three)
    cameraGives('blob:4')
    await show()
    expect(screen.getByRole('heading', { name: called('拍好的，共 3 页') })).toBeVisible()
    await press('再加一页')
    expect(server.uploads).toHaveLength(1)
    expect(pages()).toHaveLength(4)
    expect(server.materials).toHaveLength(4)
  })

  test('are several at once; one that is refused does not keep the others back', async () => {
    const server = begin({ kind: 'archivePages' })
    cameraGives('blob:1', 'damaged', 'blob:2')
    await show()
    await press('从相册里选几张')
    await act(async () => undefined)
    expect(server.uploads.map(({ path }) => path)).toEqual(['blob:1', 'blob:2'])
    expect(screen.getByText(/这张照片打不开/)).toBeVisible()
  })

  test('change their order; the focus stays with the page that moves', async () => {
    begin({ kind: 'archivePages' }, three)
    await show()
    await press('看大图，重拍或删除：第 1 页')
    expect(screen.queryByRole('button', { name: /^往前移/ })).toBeNull()
    await press('往后移：第 1 页')
    expect(numbers()).toEqual([
      '收件号 CL-archivePages-2',
      '收件号 CL-archivePages-1',
      '收件号 CL-archivePages-3',
    ])
    expect(screen.getByText(/已移到/)).toHaveTextContent('已移到第 2 页。')
    expect(screen.getByRole('button', { name: called('收起来：第 2 页') })).toHaveFocus()
    await press('往前移：第 2 页')
    expect(numbers()[0]).toBe('收件号 CL-archivePages-1')
  })

  test('whoever adds page after page stays at the button', async () => {
    begin({ kind: 'archivePages' }, three)
    cameraGives('blob:4')
    await show()
    const add = screen.getByRole('button', { name: called('再加一页') })
    add.focus()
    await press('再加一页')
    expect(pages()).toHaveLength(4)
    expect(add).toHaveFocus()
  })

  test('are taken anew each in its place, which has the focus', async () => {
    const server = begin({ kind: 'archivePages' }, three)
    cameraGives('blob:2b')
    await show()
    await press('看大图，重拍或删除：第 2 页')
    await press('重拍：第 2 页')
    await act(async () => undefined)
    expect(server.materials.map(({ id }) => id)).not.toContain('archivePages-2')
    expect(numbers()).toEqual([
      '收件号 CL-archivePages-1',
      '收件号 CL-archivePages-new-1',
      '收件号 CL-archivePages-3',
    ])
    expect(screen.getByRole('button', { name: called('看大图，重拍或删除：第 2 页') })).toHaveFocus()
  })

  test('are looked at where they stand', async () => {
    begin({ kind: 'archivePages' }, three)
    await show()
    expect(screen.queryByRole('img')).toBeNull()
    await press('看大图，重拍或删除：第 2 页')
    expect(screen.getByRole('img', { name: called('照片：档案关键页，第 2 页') })).toBeVisible()
    await press('收起来：第 2 页')
    expect(screen.queryByRole('img')).toBeNull()
  })
})

describe('on the way on', () => {
  test('「修改」of the check page leads back there', async () => {
    begin({ kind: 'idCardFront', from: 'check' }, [received('idCardFront')])
    await show()
    await press('改好了，回去核对')
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/apply/check/index' })
  })

  test('the last material leads to the list', async () => {
    begin({ kind: 'bankCard' }, [received('bankCard')])
    await show()
    await press('下一步：看看都传到了没有')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/photos/list/index' })
  })

  test('nobody whose name is not proved photographs a card', async () => {
    begin({ kind: 'idCardFront' })
    useSession.setState({ me: { account: 'wang', phoneMasked: '138****0417', level: 'phone', person: null } })
    await show()
    expect(screen.getByText('先确认是您本人')).toBeVisible()
    expect(screen.getByRole('link', { name: '去实名认证' })).toHaveAttribute(
      'href',
      '/pages/me/identity/index?next=photos%2Fslot%3Fkind%3DidCardFront',
    )
  })

  test('an ended session is said; what was taken stays', async () => {
    begin({ kind: 'idCardFront' }, [received('idCardFront')])
    useSession.setState({ status: 'signedOut', ended: 'byTime' })
    await show()
    expect(screen.getByText(/登录已过期/)).toBeVisible()
    expect(screen.getByRole('link', { name: '去登录' })).toBeVisible()
    expect(screen.getByText('已收到')).toBeVisible()
  })
})

describe('a material because of which the application was returned', () => {
  const openReturned = async (kind: Material['kind']) => {
    const server = begin({ kind, from: 'returned' }, [received(kind)])
    server.view = { ...server.view, ...returnedFor('workStartUnproven') }
    useDraft.getState().adopt({ ...server.view, materials: server.materials })
    await show()
    await act(later)
  }

  test('says why, and goes on to the check page', async () => {
    await openReturned('archivePages')
    expect(await screen.findByText('退回原因：申请表上的参加工作时间，档案里找不到依据。')).toBeVisible()
    await press(/核对/)
    expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: '/pages/apply/check/index' })
  })

  test('another one says nothing', async () => {
    await openReturned('idCardFront')
    expect(screen.queryByText(/退回原因/)).toBeNull()
  })
})

describe('the bank card, to whoever acts for the person', () => {
  const AGENT: Acting = { mandateId: 'm', caseId: CASE_ID, ownerName: '韩玉兰', relation: 'agent' }

  test('whose paper does not name the account, is theirs: with what to do, and the way on', async () => {
    begin({ kind: 'bankCard' })
    useActing.setState({ acting: { ...AGENT, withoutAccount: true } })
    await show()
    expect(screen.getByText(/银行卡由韩玉兰本人拍。要您拍，请补一份写明「填银行账号」的委托书/)).toBeVisible()
    expect(screen.queryByRole('button', { name: called(/打开相机/) })).toBeNull()
    expect(screen.queryByRole('button', { name: called('从相册里选') })).toBeNull()
    expect(screen.getByRole('button', { name: called(/^下一步/) })).toBeVisible()
  })

  test('whose paper names it, is theirs to take', async () => {
    begin({ kind: 'bankCard' })
    useActing.setState({ acting: AGENT })
    await show()
    expect(screen.getByRole('button', { name: called('打开相机，拍这一面') })).toBeVisible()
  })
})
