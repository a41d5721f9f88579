import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFitsWidth, assertTouchable } from './axe'
import { house } from './house'
import { phone } from './phone'
import { personAt } from './person'

/** A phone with a voice of its own behind one that is made elsewhere: what each was given to say is kept. */
const voices = () => {
  const voice = (name: string, localService: boolean) => ({ name, lang: 'zh-CN', localService })
  const said: string[] = []
  Object.assign(window, { said })
  class Utterance {
    voice: { name: string } | null = null
    onend = () => undefined
    constructor(readonly text: string) {}
  }
  const synthesis = {
    getVoices: () => [voice('cloud', false), voice('own', true)],
    speak(utterance: Utterance) {
      said.push(`${utterance.voice?.name ?? ''}: ${utterance.text}`)
      // It never comes to an end: what is said next, nobody waits for here.
    },
    cancel: () => void said.push('stopped'),
    addEventListener: () => undefined,
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
}

const saidOn = (page: Page) => page.evaluate(() => Reflect.get(window, 'said') as string[])

const isSpeaking = (page: Page) =>
  page.waitForFunction(() =>
    (Reflect.get(window, 'said') as string[]).some((said) => said.startsWith('own: ')),
  )

/** The voice is told right after the page is drawn again: no sooner than the word on the button. */
const isSilent = (page: Page) =>
  page.waitForFunction(() => (Reflect.get(window, 'said') as string[]).at(-1) === 'stopped')

describe('朗读', () => {
  const home = house()

  it('reads the page with the phone’s own voice, and stops when it is told, or left', async (t) => {
    const page = await phone(t, home.browser, {
      baseURL: home.server.url,
      width: 320,
      settings: { textSize: 'largest' },
    })
    await page.addInitScript(voices)
    const person = personAt(page)
    await page.goto('/')
    await person.sees('本应用不是官方入口')
    await assertFitsWidth(page)
    await person.presses('朗读')
    await person.sees('停下')
    await isSpeaking(page)
    assert.deepEqual(
      (await saidOn(page)).filter((said) => said.startsWith('cloud')),
      [],
    )
    await assertAccessible(page)
    await assertTouchable(page)
    await person.presses('停下')
    await isSilent(page)

    await page.goto('/pages/know/words/index')
    await person.presses('朗读')
    await person.sees('停下')
    await assertFitsWidth(page)
    await person.presses('返回')
    await person.sees('本应用不是官方入口')
    await isSilent(page)
    await person.sees('朗读')
  })

  it('is not offered where every voice is made elsewhere', async (t) => {
    const page = await phone(t, home.browser, { baseURL: home.server.url })
    await page.addInitScript(() => {
      const getVoices = () => [{ name: 'cloud', lang: 'zh-CN', localService: false }]
      Object.defineProperty(window, 'speechSynthesis', {
        value: { getVoices, addEventListener: () => undefined },
      })
    })
    await page.goto('/')
    await personAt(page).sees('本应用不是官方入口')
    assert.equal(await page.getByRole('button', { name: '朗读' }).count(), 0)
  })
})
