import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Answers } from '@/domain/guidance'
import type { MaterialKind } from '@/domain/scheme/ids'
import { draftOf, readyDraft, submitCase, typeIn } from '@bff/cases/testing/story'
import { performanceOf } from '@bff/scenarios/performances'
import type { DemoPersonRecord } from '@bff/scenarios/people'
import { typedBy } from '@bff/scenarios/typed'
import type { TestClient } from '@bff/testing/client'
import type { PhoneOptions } from '../browser/phone'
import { provesIdentityAgain, signsInAgain } from '../journey/account'
import type { Desk } from '../journey/desk'
import { deviceOf, type AtScreen } from '../journey/screens'

/** What the browser itself writes about answers that these journeys are meant to get. */
export const refused = {
  wrongCode: /status of 422 .*\/organisations\/[^/]+\/acceptance/,
  notMine: /status of 403 .*\/me\/organisations/,
  gone: /status of 404 .*\/cases\/[^/]+\/unit/,
}

/** A window of a PC's browser. */
export const PC: PhoneOptions = { width: 1280, height: 800 }
/** The narrowest phone with the largest text. */
export const NARROW: PhoneOptions = { width: 320, settings: { textSize: 'largest', theme: 'light' } }

/** Signs in, proves who they are and comes to a page of theirs. */
export async function comesTo(one: AtScreen, place: string): Promise<void> {
  await one.page.goto(`/pages/${place}/index`)
  await one.person.presses('去登录')
  await signsInAgain({ ...one, looksAround: () => Promise.resolve() })
  await one.person.presses('去实名认证')
  await agrees(one)
  await provesIdentityAgain(one)
}

/** Until what was agreed to before has been heard from the server. */
const HEARD_MS = 1_000

/** What was agreed to before stands there; whoever proves it for the first time agrees first. */
async function agrees({ person, page }: AtScreen): Promise<void> {
  await person.sees('只填身份证号不算认证')
  await page.waitForTimeout(HEARD_MS)
  if (!(await page.getByRole('checkbox', { name: /同意使用敏感信息/ }).isChecked()))
    await person.answers('请您同意', '同意使用敏感信息')
}

/** Signs in for the organisation that named them. */
export async function speaksFor(
  { page, person, looksAround }: AtScreen,
  organisation: string,
): Promise<void> {
  await person.sees(/到法人认证页选单位。|单位可以做的/)
  // On another device they have proved it already.
  const known = page.getByText('单位可以做的').filter({ visible: true })
  if ((await known.count()) > 0) return
  await looksAround()
  await person.presses('去认证单位')
  await person.sees('演示法人认证')
  await looksAround()
  await person.answers('替哪一家单位', organisation)
  await person.presses('以这家单位认证')
  await person.sees('单位可以做的')
}

interface Draft {
  /** Beyond what they answer in their performance. */
  readonly answers?: Answers
  /** Instead of those of their performance. */
  readonly pictures?: readonly MaterialKind[]
  /** Pictures that are left to others. */
  readonly without?: readonly MaterialKind[]
}

/** Somebody of the demonstration has a draft with everything in it. @returns the device it was made on */
export async function hasDraft(desk: Desk, who: DemoPersonRecord, draft: Draft = {}): Promise<TestClient> {
  const device = await deviceOf(desk, who)
  const { answers, pictures } = performanceOf(who.id)
  const taken = (draft.pictures ?? pictures).filter((kind) => draft.without?.includes(kind) !== true)
  await readyDraft(device, { ...answers, ...draft.answers }, typedBy(who), taken)
  return device
}

/** The retiree says yes to the organisation that has used their code. @param isSame as in their form; else a keeper */
export async function approves(retiree: AtScreen, unit: string, isSame: boolean): Promise<void> {
  await retiree.page.goto('/pages/home/index')
  await retiree.person.presses(`${unit}想替您交单位的材料、确认申请`)
  await retiree.person.sees(isSame ? '和您申请表上的单位一样。' : '这是档案托管机构。')
  await retiree.looksAround()
  await retiree.person.presses(`同意，交给${unit}`)
  await retiree.person.sees(new RegExp(`${unit}，`))
  await retiree.looksAround()
}

/** They send it from there, where something was wrong with it corrected. */
export async function sends(
  device: TestClient,
  corrected: Readonly<Record<string, string>> = {},
): Promise<void> {
  const id = await draftOf(device)
  await typeIn(device, id, corrected)
  await submitCase(device, id)
}

/** The clerk fills in the housing fund's column. */
export async function fillsFund({ person, page }: AtScreen): Promise<void> {
  await person.types('缴存的管理部', '沧州市新华管理部')
  await person.types('开户银行', '中国农业银行')
  await person.types('本人Ⅰ类卡账号', '6200000000000000901')
  await person.types('再填一次账号', '6200000000000000901')
  await page.getByRole('checkbox', { name: /承诺已获取授权/ }).tap()
  await person.presses('存下公积金栏')
  await person.sees('已经填好，账号末四位 0901。')
}

/** The code on the retiree's screen: it is read out over the telephone. */
export async function readsCode(page: Page): Promise<string> {
  const label = await page.getByRole('img', { name: /^给单位的码/ }).getAttribute('aria-label')
  return (label ?? '').replace(/\D/g, '')
}

/**
 * The retiree reads the code out, the clerk proves whom they speak for and fills it in, the retiree says yes; the desk
 * stands open. @param isSame as in `approves`
 */
export async function handsOver(
  retiree: AtScreen,
  clerk: AtScreen,
  unit: string,
  isSame: boolean,
): Promise<void> {
  await retiree.page.goto('/pages/people/unit/index')
  await retiree.person.presses('拿给单位的码')
  const code = await readsCode(retiree.page)
  await comesTo(clerk, 'unit/home')
  await speaksFor(clerk, `${unit}，${isSame ? '参保单位' : '档案托管机构'}`)
  await clerk.person.presses('填本人给的码')
  await clerk.person.types('6 位数字', code)
  await clerk.person.presses('请本人同意')
  await clerk.person.presses('回到列表')
  await approves(retiree, unit, isSame)
  await clerk.page.reload()
}

/** A table as a program in China writes it. */
export async function table(bytes: Uint8Array | string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'table-')), '名单.csv')
  await writeFile(file, bytes)
  return file
}
