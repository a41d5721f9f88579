import type { Locator, Page } from 'playwright-core'
import { signature, type Person, type Stroke } from '../person'

/** Somebody with the app open in their phone's browser. */
export function personAt(page: Page): Person {
  return {
    sees: (words) => page.getByText(words).filter({ visible: true }).first().waitFor(),
    async seesNoMore(words) {
      await page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' })
    },
    presses: (name) => press(page, name),
    async types(label, value) {
      const field = page.getByRole('textbox', { name: label }).filter({ visible: true })
      await field.fill(value)
      await field.blur()
    },
    answers(question, answer) {
      const about = { name: question }
      return press(page.getByRole('group', about).or(page.getByRole('radiogroup', about)), answer)
    },
    async picks(label, line) {
      await page.getByLabel(label).selectOption({ label: line })
    },
    async photographs(name, picture) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, name)])
      await chooser.setFiles(picture)
    },
    signs: (stroke = signature) => draw(page, stroke),
    async goesBack() {
      await page.goBack()
    },
  }
}

/**
 * Presses the one thing with this name, or with these very words on it. A card's name holds more words than its title,
 * and its real control may be a hidden input: a finger lands on the title.
 */
async function press(within: Page | Locator, name: string): Promise<void> {
  const roles = (['button', 'link', 'tab'] as const).map((role) =>
    within.getByRole(role, { name, exact: true }),
  )
  const words = within.getByText(name, { exact: true })
  const all = roles.reduce((any, one) => any.or(one), words).filter({ visible: true })
  await all.first().waitFor()
  // A button and the words inside it are one thing.
  const innermost = await all.evaluateAll((elements) =>
    elements.flatMap((one, i) => (elements.some((other) => other !== one && one.contains(other)) ? [] : [i])),
  )
  const [only] = innermost
  if (only === undefined || innermost.length > 1)
    throw new Error(`«${name}» stands ${innermost.length} times on the page`)
  await all.nth(only).tap()
}

/** A finger, not a mouse: pages may listen to either. */
async function draw(page: Page, stroke: Stroke): Promise<void> {
  const box = await page.locator('canvas').boundingBox()
  if (!box) throw new Error('There is no box to sign in')
  const session = await page.context().newCDPSession(page)
  const at = ({ x, y }: Stroke[number]) => [{ x: box.x + x, y: box.y + y }]
  for (const [i, point] of stroke.entries()) {
    await session.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: at(point),
    })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}
