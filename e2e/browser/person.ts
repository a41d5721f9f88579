import { setTimeout as wait } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { patienceMs } from '../patience'
import { signature, type Person, type Stroke } from '../person'

/** Somebody with the app open in their phone's browser. */
export function personAt(page: Page): Person {
  return {
    sees: (words) => orSaysWhere(page, page.getByText(words).filter({ visible: true }).first().waitFor()),
    async seesNoMore(words) {
      await page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' })
    },
    presses: async (name) => (await orSaysWhere(page, called(page, name))).tap(),
    pressesTwice: async (name) => (await called(page, name)).dblclick(),
    async types(label, value) {
      const field = fieldOf(page, label)
      await field.fill(value)
      await field.blur()
    },
    holds: (label, value) => waitForValue(fieldOf(page, label), value),
    async answers(question, answer) {
      const about = { name: inPhrases(question) }
      const group = page.getByRole('group', about).or(page.getByRole('radiogroup', about))
      await (await called(group, answer)).tap()
    },
    async picks(label, line) {
      await page.getByLabel(label).selectOption({ label: line })
    },
    async photographs(name, picture) {
      const taps = called(page, name).then((one) => one.tap())
      const [chooser] = await orSaysWhere(page, Promise.all([page.waitForEvent('filechooser'), taps]))
      await chooser.setFiles(picture)
    },
    signs: (stroke = signature) => draw(page, stroke),
    async goesBack() {
      await page.goBack()
    },
    async restarts() {
      await page.goto('about:blank')
      await page.goto('/')
    },
  }
}

/** Who waited in vain says what stood there instead. */
async function orSaysWhere<Done>(page: Page, work: Promise<Done>): Promise<Done> {
  try {
    return await work
  } catch (error) {
    const shown = await page
      .locator('body')
      .innerText()
      .catch(() => 'nothing that can be read')
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${message}\nThe page at ${new URL(page.url()).pathname} shows:\n${shown}`, {
      cause: error,
    })
  }
}

const fieldOf = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label, exact: true }).filter({ visible: true })

/** A heading's phrases are boxes of their own, and a name made of boxes has blanks between them. */
const inPhrases = (words: string) =>
  new RegExp(Array.from(words, (letter) => letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join('\\s*'))

/** Asked from outside: what waits inside a page is code from strings, which its security policy forbids. */
async function waitForValue(field: Locator, value: string): Promise<void> {
  const until = Date.now() + patienceMs
  while ((await field.inputValue()) !== value) {
    if (Date.now() > until) throw new Error(`The field holds «${await field.inputValue()}», not «${value}»`)
    await wait(50)
  }
}

/**
 * The one thing with this name, or else with these very words on it. A card's name holds more words than its title,
 * and its real control may be a hidden input: a finger lands on the title.
 */
async function called(within: Page | Locator, name: string): Promise<Locator> {
  const control = (role: 'button' | 'link' | 'tab') => within.getByRole(role, { name, exact: true })
  const controls = control('button').or(control('link')).or(control('tab')).filter({ visible: true })
  const words = within.getByText(name, { exact: true }).filter({ visible: true })
  await controls.or(words).first().waitFor()
  const all = (await controls.count()) > 0 ? controls : words
  // A label and the words inside it are one thing.
  const innermost = await all.evaluateAll((elements) =>
    elements.flatMap((one, i) => (elements.some((other) => other !== one && one.contains(other)) ? [] : [i])),
  )
  const [only] = innermost
  if (only === undefined || innermost.length > 1)
    throw new Error(`«${name}» stands ${innermost.length} times on the page`)
  return all.nth(only)
}

/** A finger, not a mouse: pages may listen to either. */
async function draw(page: Page, stroke: Stroke): Promise<void> {
  const paper = page.locator('canvas').filter({ visible: true })
  await paper.scrollIntoViewIfNeeded()
  const box = await paper.boundingBox()
  if (!box) throw new Error('There is no box to sign in')
  const session = await page.context().newCDPSession(page)
  const at = ({ x, y }: Stroke[number]) => [{ x: box.x + x, y: box.y + y }]
  for (const [i, point] of stroke.entries()) {
    await session.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: at(point),
    })
  }
  // A finger that is lifted while it moves flings the page, and the next touch only stops it.
  await wait(100)
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}
