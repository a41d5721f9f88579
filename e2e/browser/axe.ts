import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { AxeResults, Result, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    readonly axe: { run(context: Node, options: RunOptions): Promise<AxeResults> }
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** So often a page may grow while it is looked at. */
const MOST_LOOKS = 4

/** Pages that were found without a violation, each by the digest of its build. */
const found = new Set<string>()

/**
 * Fails with every violation of WCAG 2.2 AA and of the best practices axe knows, on the page as it stands now. A page that
 * is built like one that was looked at before, word for other word, is not looked at again: of six scenarios most screens
 * are the same, and a look takes longer than what leads to it.
 */
export async function assertAccessible(page: Page): Promise<void> {
  const build = createHash('sha256')
    .update(await page.evaluate(buildOf))
    .digest('hex')
  if (found.has(build)) return
  const { violations } = await atFullHeight(page, () => runAxe(page))
  if (violations.length === 0) found.add(build)
  assert.equal(violations.length, 0, `axe on ${page.url()}:\n${violations.map(described).join('\n')}`)
}

/** Everything that axe goes by but the words: of these, whether there are any. Runs in the page. */
function buildOf(): string {
  const words = new Set(['href', 'src', 'value', 'id', 'for', 'name', 'aria-describedby', 'aria-labelledby'])
  const elementBuild = (element: Element) => [
    element.tagName,
    ...[...element.attributes].map(({ name, value }) => {
      const isWords = words.has(name) || name === 'aria-label' || name === 'alt' || name === 'title'
      return isWords ? `${name}=${value === '' ? '' : '…'}` : `${name}=${value}`
    }),
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      ? '…'
      : '',
    element.parentElement ? [...element.parentElement.children].indexOf(element) : 0,
  ]
  const { innerWidth } = window
  return JSON.stringify([
    innerWidth,
    [...document.querySelectorAll('html, html *:not(head *)')].map((element) =>
      elementBuild(element).join(' '),
    ),
  ])
}

/**
 * Looks at the page on a phone as tall as the page. Else what lies under a bar at the bottom just now counts as
 * covered, though one can scroll; what is covered at the very end of the page is still found. Where a part that is
 * fetched later came meanwhile, the page is taller than that phone, and is looked at again.
 */
async function atFullHeight<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const before = page.viewportSize()
  if (!before) return look()
  const heightNow = () => page.evaluate(() => document.documentElement.scrollHeight)
  try {
    for (let looks = 1; ; looks++) {
      const height = Math.max(await heightNow(), before.height)
      await page.setViewportSize({ width: before.width, height })
      const seen = await look()
      if (looks === MOST_LOOKS || (await heightNow()) <= height) return seen
    }
  } finally {
    await page.setViewportSize(before)
  }
}

async function runAxe(page: Page): Promise<AxeResults> {
  // Through the debugger, not a <script>: the page's content security policy stays as strict as it is.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }), tags)
}

function described(violation: Result): string {
  const places = violation.nodes.map((node) => `    ${node.target.join(' ')}  ${node.failureSummary ?? ''}`)
  return [`  ${violation.id}: ${violation.help}`, ...places].join('\n')
}

/**
 * Fails when anything reaches beyond the right edge: on a phone that means scrolling sideways to read. Of a drawing
 * only what its frame lets be seen counts: the example of a photo that is cut off is cut off.
 */
export async function assertFitsWidth(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const rightOf = (element: Element): number => {
      const { right } = element.getBoundingClientRect()
      if (!(element instanceof SVGElement)) return right
      const frames: number[] = []
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible') frames.push(at.getBoundingClientRect().right)
      }
      return Math.min(right, ...frames)
    }
    const outside = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect()
      return box.width > 0 && box.height > 0 && Math.floor(rightOf(element)) > width
    })
    return {
      width,
      scrolls: document.documentElement.scrollWidth > width,
      outside: outside.map(
        (element) => `${element.tagName.toLowerCase()} «${element.textContent?.slice(0, 30) ?? ''}»`,
      ),
    }
  })
  assert.ok(
    !beyond.scrolls && beyond.outside.length === 0,
    `${page.url()} is wider than ${beyond.width} px: ${beyond.outside.join(', ')}`,
  )
}

/**
 * Fails when something that can be touched is smaller than `least` px either way. Links inside a sentence are
 * exempt, as WCAG 2.5.8 has it; a control inside a label counts with its label.
 *
 * @param least CSS px; 44 is the platforms' own minimum
 */
export async function assertTouchable(page: Page, least = 44): Promise<void> {
  const small = await page.evaluate((minimum) => {
    const touchable =
      'a[href], button, input, select, textarea, summary, [role=button], [role=link], [tabindex="0"]'
    const isInSentence = (element: Element) =>
      element.tagName === 'A' &&
      getComputedStyle(element).display === 'inline' &&
      element.closest('p, li') !== null
    return [...document.querySelectorAll(touchable)].flatMap((element) => {
      const box = (element.closest('label') ?? element).getBoundingClientRect()
      const visible = box.width > 0 && box.height > 0 && element.getAttribute('type') !== 'hidden'
      if (!visible || isInSentence(element) || (box.width >= minimum && box.height >= minimum)) return []
      const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
      return [
        `${element.tagName.toLowerCase()} «${name}» ${Math.round(box.width)} × ${Math.round(box.height)}`,
      ]
    })
  }, least)
  assert.deepEqual(small, [], `too small to touch on ${page.url()}`)
}
