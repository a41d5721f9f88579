import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { patienceMs } from '../patience'
import type { MiniApp } from './app'
import { chooseIn, isChoice } from './choices'
import { Events, listens, type Touch } from './events'
import { fieldLabelled, type Labelled } from './fields'
import type { Transfer } from './instance'
import { closest, elementsOf, linesOf, nameOf, outlineOf, wordsOf, type ViewElement } from './view'

export interface ActionRecord {
  /** Such as `tap 下一步`. */
  readonly action: string
  /** What it made the app send to the view. */
  readonly transfers: readonly Transfer[]
}

/** A mini-program as its user sees and touches it: by the words on the screen. */
export class MiniScreen {
  /** What was done so far, and what each action cost on the bridge. */
  readonly actions: ActionRecord[] = []

  private readonly events: Events

  constructor(readonly app: MiniApp) {
    this.events = new Events((what) => void app.errors.push(what))
  }

  /** What stands on the screen, a line for each piece of text. */
  text(): string {
    return linesOf(this.app.tree()).join('\n')
  }

  /** Waits until the words stand on the screen. */
  async waitFor(words: string | RegExp, withinMs = patienceMs): Promise<void> {
    await this.until(() => contains(this.text(), words), `«${String(words)}» on the screen`, withinMs)
  }

  /** Waits until the words have gone. */
  async waitForGone(words: string | RegExp, withinMs = patienceMs): Promise<void> {
    await this.until(() => !contains(this.text(), words), `«${String(words)}» gone from the screen`, withinMs)
  }

  /**
   * Touches what is called so: an element with these very words, or with this name for screen readers.
   *
   * @param within narrows to the smallest part of the page that holds these words as well
   */
  async tap(words: string, within?: string): Promise<void> {
    const element = await this.found(() => this.called(words, within), `something called «${words}»`)
    await this.act(`tap ${words}`, () => this.touch(element, words))
  }

  /** Touches it twice, the second time before anything has come of the first. */
  async tapTwice(words: string): Promise<void> {
    const element = await this.found(() => this.called(words, undefined), `something called «${words}»`)
    await this.act(`tap ${words} twice`, () => {
      this.touch(element, words)
      this.touch(element, words)
    })
  }

  /** Waits until the field that is labelled so holds this. */
  async waitForValue(label: string, value: string): Promise<void> {
    const holds = () =>
      fieldLabelled({ root: this.app.tree(), label, tags: ['input', 'textarea'] })?.attributes.value === value
    await this.until(holds, `«${value}» in the field «${label}»`, patienceMs)
  }

  /** Types into the field that is labelled so, and leaves it. */
  async input(label: string, value: string): Promise<void> {
    const field = await this.field(label, ['input', 'textarea'])
    assert.notEqual(field.attributes.disabled, true, `the field «${label}» is disabled`)
    const { maxlength } = field.attributes
    const length = Number(maxlength)
    const typed = length > 0 ? value.slice(0, length) : value
    await this.act(`input ${label}`, () => {
      this.events.send(field, 'focus', { value: field.attributes.value ?? '' })
      const heard = this.events.send(field, 'input', { value: typed, cursor: typed.length, keyCode: 0 })
      assert.ok(heard, `nothing listens to typing into «${label}»`)
    })
    const same = await this.field(label, ['input', 'textarea'])
    await this.act(`leave ${label}`, () => void this.events.send(same, 'blur', { value: typed }))
  }

  /** Ticks a box or takes one of several answers. */
  async choose(words: string, within?: string): Promise<void> {
    await this.tap(words, within)
  }

  /**
   * Picks from the picker that is labelled so.
   *
   * @param choice the words of one of its lines, or the value of a date or time picker
   */
  async select(label: string, choice: string): Promise<void> {
    const picker = await this.field(label, ['picker'])
    const { mode, range } = picker.attributes
    const lists = mode === undefined || mode === 'selector'
    const lines = Array.isArray(range) ? range.map((line) => lineOf(line, picker)) : []
    const index = lines.indexOf(choice)
    assert.ok(!lists || index >= 0, `«${label}» offers ${lines.join(', ')}, not «${choice}»`)
    await this.act(`select ${choice}`, () => {
      const heard = this.events.send(picker, 'change', { value: lists ? index : choice })
      assert.ok(heard, `nothing listens to «${label}»`)
    })
  }

  /** Draws on the page's canvas by finger. */
  async draw(points: readonly Touch[]): Promise<void> {
    const canvas = await this.found(
      () => [...elementsOf(this.app.tree())].find((element) => element.tag === 'canvas'),
      'a canvas',
    )
    const [first, ...rest] = points
    if (!first) throw new Error('A line needs points')
    const last = rest.at(-1) ?? first
    await this.act('draw', async () => {
      const finger = async (type: string, at: Touch) => {
        assert.ok(this.events.send(canvas, type, {}, [at]), `nothing listens to ${type} on the canvas`)
        await this.app.activity.settled()
      }
      await finger('touchstart', first)
      for (const point of rest) await finger('touchmove', point)
      await finger('touchend', last)
    })
  }

  /** The phone's own way back. */
  async back(): Promise<void> {
    await this.act('back', () => this.app.pages.back(1))
  }

  /** Calls a function of the page's life that the platform calls, such as `onPullDownRefresh`. */
  async gesture(hook: 'onPullDownRefresh' | 'onReachBottom'): Promise<void> {
    await this.act(hook, () => this.app.pages.run(this.app.pages.current, hook))
  }

  /** The tree with tags, for whoever looks for what went wrong. */
  outline(): string {
    return outlineOf(this.app.tree())
  }

  private async act(action: string, work: () => void | Promise<void>): Promise<void> {
    const before = this.app.transfers.length
    await work()
    await this.app.activity.settled()
    this.actions.push({ action, transfers: this.app.transfers.slice(before) })
  }

  private touch(element: ViewElement, words: string): void {
    const disabled = closest(element, (at) => at.attributes.disabled === true)
    assert.ok(!disabled, `«${words}» is disabled`)
    const { surroundings } = this.app
    surroundings.isTouched = true
    const heard = this.events.send(element, 'tap', { x: 1, y: 1 })
    surroundings.isTouched = false
    const control = closest(element, (at) => isChoice(at) || at.tag === 'label')
    const chosen = control !== undefined && chooseIn(control, this.app.tree(), this.events)
    assert.ok(heard || chosen, `nothing listens to a touch on «${words}»`)
  }

  /** Of nested elements with the same words the innermost: that is where the finger lands. */
  private called(words: string, within: string | undefined): ViewElement | undefined {
    const all = [...elementsOf(this.part(within))].filter(
      (element) => wordsOf(element) === words || nameOf(element) === words,
    )
    const innermost = all.filter(
      (one) => !all.some((other) => other !== one && closest(other, (at) => at === one)),
    )
    // A link that says just this, rather than a row that says more: so are they told apart in the browser too.
    const sayNothingElse = innermost.filter((one) => {
      const control = closest(one, listens)
      return control !== undefined && wordsOf(control) === words
    })
    const meant = sayNothingElse.length > 0 ? sayNothingElse : innermost
    assert.ok(meant.length < 2, `«${words}» stands ${meant.length} times on the screen:\n${this.outline()}`)
    return meant[0]
  }

  /** The smallest element that holds both the words and something else to touch. */
  private part(words: string | undefined): ViewElement {
    const root = this.app.tree()
    if (words === undefined) return root
    const holding = [...elementsOf(root)].filter((element) => wordsOf(element).includes(words))
    const largerThanWords = holding.filter((element) => wordsOf(element) !== words)
    return largerThanWords.at(-1) ?? root
  }

  private field(label: string, tags: Labelled['tags']): Promise<ViewElement> {
    return this.found(
      () => fieldLabelled({ root: this.app.tree(), label, tags }),
      `a field labelled «${label}»`,
    )
  }

  private async found<T>(find: () => T | undefined, what: string): Promise<T> {
    let result: T | undefined
    await this.until(() => (result = find()) !== undefined, what, patienceMs)
    if (result === undefined) throw new Error(`${what} has gone`)
    return result
  }

  private async until(holds: () => boolean, what: string, withinMs: number): Promise<void> {
    const until = Date.now() + withinMs
    while (!holds()) {
      if (Date.now() > until) {
        // A page that broke is blank: the reason is not on it.
        const broken = this.app.errors.map((error) => `\n${error}`).join('')
        throw new Error(`Waited for ${what}. The screen:\n${this.outline()}${broken}`)
      }
      await wait(20)
    }
  }
}

function contains(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text)
}

function lineOf(line: unknown, picker: ViewElement): string {
  const key = picker.attributes['range-key'] ?? picker.attributes.rangeKey
  if (typeof line !== 'object' || line === null || typeof key !== 'string') return String(line)
  return String(Reflect.get(line, key))
}
