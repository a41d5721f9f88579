import type { TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { DEMO_OTHERS, type DemoOther } from '@bff/scenarios/others'
import type { TestClient } from '@bff/testing/client'
import { assertAccessible, assertFitsWidth, assertTouchable } from '../browser/axe'
import { personAt } from '../browser/person'
import { phone, type PhoneOptions } from '../browser/phone'
import type { Desk } from './desk'
import type { Newcomer } from './walk'

/** Somebody of the demonstration who retires nobody but has a part in it. */
export function other(id: string): DemoOther {
  const found = DEMO_OTHERS.find((one) => one.id === id)
  if (!found) throw new Error(`nobody of the demonstration is ${id}`)
  return found
}

interface House {
  readonly browser: Browser
  readonly server: { readonly url: string }
}

export interface AtScreen extends Newcomer {
  readonly page: Page
}

/**
 * Somebody at a screen of their own, whose pages are looked over.
 * @param session of a device on which they are signed in already: the screen is as they left it yesterday
 */
export async function atScreen(
  t: TestContext,
  { browser, server }: House,
  {
    desk,
    who,
    session,
  }: { readonly desk: Desk; readonly who: Newcomer['who']; readonly session?: TestClient },
  options: PhoneOptions = {},
): Promise<AtScreen> {
  const page = await phone(t, browser, { baseURL: server.url, ...options })
  if (session) await remembers(page, session, server.url)
  const looksAround = async () => {
    await assertAccessible(page)
    await assertFitsWidth(page)
    await assertTouchable(page)
  }
  return { page, person: personAt(page), desk, who, looksAround }
}

/** The browser has the session of a device, as it had it yesterday. @param url where the app is in it */
export async function remembers(
  page: Page,
  { cookie }: Pick<TestClient, 'cookie'>,
  url: string,
): Promise<void> {
  const [name = '', value = ''] = (cookie ?? '').split('=')
  await page.context().addCookies([{ name, value, url, httpOnly: true }])
}

/** A device on which somebody has signed in and proved their name: text messages are sent once a minute at most. */
export async function deviceOf(
  desk: Desk,
  { id, phone: number }: { readonly id: string; readonly phone: string },
  kind?: 'weapp' | 'alipay',
): Promise<TestClient> {
  const device = desk.device(kind)
  await device.signIn(number)
  await device.prove(id)
  return device
}
